// An app with a web view: WebKitGTK's, whose way of talking with a page is that
// of WKWebView on iOS.
//
//   gjs -m view.js URL ORDER [FOLDER]
//
// It opens the URL. The first line on standard output is WebKitGTK's version, a
// JSON string like all that follow. What the page posts to window.webkit.messageHandlers.redline
// is a line there; a line of standard input is a script that is run in the page. The handler order replies with
// the text of the file ORDER. With FOLDER the app ships its files: redline://app/
// is that folder, and no server is asked.
import Gio from 'gi://Gio'
import GLib from 'gi://GLib'
import Gtk from 'gi://Gtk?version=3.0'
import JavaScriptCore from 'gi://JavaScriptCore?version=4.1'
import System from 'system'
import WebKit from 'gi://WebKit2?version=4.1'

const [url, order, folder] = System.programArgs
const read = (path) => new TextDecoder().decode(GLib.file_get_contents(path)[1])

Gtk.init(null)
const view = new WebKit.WebView()

/** Hands on what the page posts. */
function listen(manager) {
  manager.connect('script-message-received::redline', (_, result) => {
    print(JSON.stringify(result.get_js_value().to_string()))
  })
  manager.register_script_message_handler('redline')
  manager.connect('script-message-with-reply-received::order', (_, value, reply) => {
    reply.return_value(JavaScriptCore.Value.new_string(value.get_context(), read(order)))
    return true
  })
  manager.register_script_message_handler_with_reply('order', null)
}

/** Serves the folder as redline://app/. */
function ship(context) {
  const root = Gio.File.new_for_path(folder)
  context.get_security_manager().register_uri_scheme_as_cors_enabled('redline')
  context.get_security_manager().register_uri_scheme_as_secure('redline')
  context.register_uri_scheme('redline', (request) => {
    const file = root.resolve_relative_path('.' + request.get_path())
    if (!file.has_prefix(root) || !file.query_exists(null)) {
      request.finish_error(GLib.Error.new_literal(Gio.io_error_quark(), Gio.IOErrorEnum.NOT_FOUND, request.get_uri()))
      return
    }
    const [type] = Gio.content_type_guess(file.get_path(), null)
    request.finish(file.read(null), file.query_info('standard::size', 0, null).get_size(), mediaType(type))
  })
}

const mediaType = (type) => Gio.content_type_get_mime_type(type)

/** Runs the scripts that are on standard input. */
function obey() {
  const lines = new Gio.DataInputStream({ base_stream: new Gio.UnixInputStream({ fd: 0 }) })
  const next = () => lines.read_line_async(GLib.PRIORITY_DEFAULT, null, (_, result) => {
    const [line] = lines.read_line_finish_utf8(result)
    if (line === null) return Gtk.main_quit()
    view.evaluate_javascript(JSON.parse(line), -1, null, null, null, null)
    next()
  })
  next()
}

print(JSON.stringify([WebKit.MAJOR_VERSION, WebKit.MINOR_VERSION, WebKit.MICRO_VERSION].join('.')))
listen(view.get_user_content_manager())
if (folder) ship(view.get_context())
obey()
const window = new Gtk.Window()
window.add(view)
window.show_all()
view.load_uri(url)
Gtk.main()
