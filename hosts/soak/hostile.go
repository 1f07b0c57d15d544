package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/http/server"
)

func dial(address string) (*net.TCPConn, error) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	return conn.(*net.TCPConn), nil
}

// head is the head of a request for verdicts.
func head(path string, length int) string {
	return fmt.Sprintf("POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n", path, length)
}

// readSlowly takes an answer a little at a time, in less than the server waits.
func readSlowly(_ context.Context, c *call, address string) error {
	q := c.questions.batches[1]
	conn, err := dial(address)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.SetReadBuffer(4 << 10); err != nil {
		return err
	}
	if _, err := io.WriteString(conn, head("/v1/evaluate-batch?form=full", len(q.text))+string(q.text)); err != nil {
		return err
	}
	response, err := http.ReadResponse(bufio.NewReaderSize(conn, 1<<10), nil)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var answer bytes.Buffer
	for err == nil {
		time.Sleep(time.Duration(c.random.IntN(20)) * time.Millisecond)
		_, err = io.CopyN(&answer, response.Body, 8<<10)
	}
	switch {
	case err != io.EOF:
		return err
	case response.StatusCode == http.StatusServiceUnavailable && busy(answer.Bytes()):
		return errLoad
	}
	return q.sameLines(answer.Bytes(), core.Full)
}

// sendHalf sends half of a body and waits: it is told that this is too slow,
// or goes away.
func sendHalf(_ context.Context, c *call, address string) error {
	q := c.document()
	conn, err := dial(address)
	if err != nil {
		return err
	}
	defer conn.Close()
	half := q.text[:len(q.text)/2]
	if _, err := io.WriteString(conn, head("/v1/evaluate", len(q.text)+1)+string(half)); err != nil {
		return err
	}
	if c.random.IntN(4) > 0 {
		return nil
	}
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	for _, code := range []string{server.SlowBody, server.Busy} {
		if strings.Contains(string(answer), `"code":"`+code+`"`) {
			return nil
		}
	}
	return fmt.Errorf("half a body is answered by %.200q, %w", answer, err)
}

// reset breaks the connection off, at any moment.
func reset(_ context.Context, c *call, address string) error {
	q := c.lines()
	conn, err := dial(address)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.SetLinger(0); err != nil {
		return err
	}
	request := head("/v1/evaluate-batch", len(q.text)) + string(q.text)
	if _, err := io.WriteString(conn, request[:c.random.IntN(len(request))]); err != nil {
		return err
	}
	time.Sleep(c.soon())
	return nil
}
