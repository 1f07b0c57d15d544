/**
 * An app with a web view: WebKitGTK's, whose way of talking with a page is that
 * of WKWebView on iOS.
 *
 *     gjs -m view.js URL ORDER [FOLDER]
 *
 * It opens the URL. Its output is lines of JSON strings: WebKitGTK's version,
 * and then what the page posts to window.webkit.messageHandlers.redline. Each
 * line of its input, a JSON string, is a script that it runs in the page. The
 * handler order replies with the text of the file ORDER. With FOLDER the app
 * ships its files: redline://app/ is that folder, and there is no server.
 */
import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import JavaScriptCore from 'gi://JavaScriptCore?version=4.1';
import WebKit from 'gi://WebKit2?version=4.1';
import { programArgs } from 'system';

const [url, order, folder] = programArgs;
const say = (text) => print(JSON.stringify(text));

/** Takes what the page posts. */
function listen(handlers) {
  handlers.connect('script-message-received::redline', (_, result) => say(result.get_js_value().to_string()));
  handlers.register_script_message_handler('redline');
  handlers.connect('script-message-with-reply-received::order', (_, message, reply) => {
    const text = new TextDecoder().decode(GLib.file_get_contents(order)[1]);
    reply.return_value(JavaScriptCore.Value.new_string(message.get_context(), text));
    return true;
  });
  handlers.register_script_message_handler_with_reply('order', null);
}

const MEDIA_TYPES = { html: 'text/html', js: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };

/** Makes the folder redline://app/. */
function ship(context) {
  const root = Gio.File.new_for_path(folder);
  const security = context.get_security_manager();
  security.register_uri_scheme_as_cors_enabled('redline');
  security.register_uri_scheme_as_secure('redline');
  context.register_uri_scheme('redline', (request) => {
    const file = root.resolve_relative_path(`.${request.get_path()}`);
    if (!file.has_prefix(root) || !file.query_exists(null)) {
      request.finish_error(new GLib.Error(Gio.io_error_quark(), Gio.IOErrorEnum.NOT_FOUND, request.get_uri()));
      return;
    }
    const [suffix] = /[a-z]+$/.exec(request.get_path());
    request.finish(file.read(null), -1, MEDIA_TYPES[suffix] ?? 'text/plain');
  });
}

/** Runs the scripts that come in, until there are no more. */
function obey(view) {
  const lines = new Gio.DataInputStream({ base_stream: new Gio.UnixInputStream({ fd: 0 }) });
  const next = () => lines.read_line_async(GLib.PRIORITY_DEFAULT, null, (_, result) => {
    const [script] = lines.read_line_finish_utf8(result);
    if (script === null) {
      Gtk.main_quit();
      return;
    }
    view.evaluate_javascript(JSON.parse(script), -1, null, null, null, null);
    next();
  });
  next();
}

Gtk.init(null);
say([WebKit.MAJOR_VERSION, WebKit.MINOR_VERSION, WebKit.MICRO_VERSION].join('.'));
const view = new WebKit.WebView();
listen(view.get_user_content_manager());
if (folder !== undefined) ship(view.get_context());
obey(view);
const window = new Gtk.Window({ default_width: 412, default_height: 915 }); // a phone's
window.add(view);
window.show_all();
view.load_uri(url);
Gtk.main();
