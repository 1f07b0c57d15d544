// Package browser opens pages in real browsers and in the web views of apps,
// and takes what they tell.
//
// [Runtimes] is the table of them. [New] prepares one, in a home of its own and
// with an app to show; [Page.Open] starts it on one of the pages of the folder
// page. [Page.Next] is the next text that the page posts: to the server that it
// came from or, in a web view, to the app around it.
//
// Adding a runtime takes a line in the table and the function that it names,
// which starts the runtime; and a line in suite_test.go, for its own name.
package browser
