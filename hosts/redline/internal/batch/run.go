package batch

import (
	"context"
	"io"
	"iter"

	"github.com/redline5g/redline/hosts/redline/internal/input"
)

// Sink takes the results of a run. An error of its ends the run.
type Sink interface {
	// Document takes one document, in the order of the input.
	Document(*Item) error
	// Flush is called when the next document may be long in coming.
	Flush() error
}

// Run judges the documents of files. A file that can't be read becomes an item
// with an error, and the next one is read.
//
// A context that ends stops the reading; what was read is still judged and
// given, and the error is the context's.
func (j *Judge) Run(ctx context.Context, files []string, stdin io.Reader, sink Sink) error {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	work := make(chan *batch)
	queue := make(chan *batch, 2*j.Workers)
	go read(reading, files, stdin, work, queue)
	for range j.Workers {
		go func() {
			for b := range work {
				j.judge(context.WithoutCancel(ctx), b)
			}
		}()
	}
	for {
		b, ok := next(ctx, queue)
		if !ok {
			return ctx.Err()
		}
		<-b.done
		if err := b.giveTo(sink); err != nil {
			return err
		}
		pool.Put(b)
	}
}

func (b *batch) giveTo(sink Sink) error {
	for i := range b.items {
		if err := sink.Document(&b.items[i]); err != nil {
			return err
		}
	}
	return sink.Flush()
}

// next is the next batch in the order of the input. When the context has ended
// it does not wait for the reader, which may be waiting for a person to type.
func next(ctx context.Context, queue <-chan *batch) (*batch, bool) {
	select {
	case b, ok := <-queue:
		return b, ok
	case <-ctx.Done():
	}
	select {
	case b, ok := <-queue:
		return b, ok
	default:
		return nil, false
	}
}

// read cuts files into batches. A batch goes to a worker first, so that every
// batch in the queue gets done.
func read(ctx context.Context, files []string, stdin io.Reader, work, queue chan<- *batch) {
	defer close(queue)
	defer close(work)
	r := input.NewReader(stdin)
	defer r.Close()
	for _, file := range files {
		for b := range batches(r, file) {
			select {
			case work <- b:
			case <-ctx.Done():
				return
			}
			select {
			case queue <- b:
			case <-ctx.Done():
				return
			}
		}
	}
}

// batches goes through the batches of a file.
func batches(r *input.Reader, file string) iter.Seq[*batch] {
	return func(yield func(*batch) bool) {
		b := newBatch()
		err := r.Open(file)
		for err == nil {
			var doc input.Document
			if doc, err = r.Next(); err != nil {
				break
			}
			b.add(file, doc)
			if b.full() || !r.Ready() {
				if !yield(b) {
					return
				}
				b = newBatch()
			}
		}
		if len(b.items) > 0 {
			if !yield(b) {
				return
			}
			b = newBatch()
		}
		if err != io.EOF {
			b.items = append(b.items, Item{File: file, Err: err})
			yield(b)
		}
	}
}
