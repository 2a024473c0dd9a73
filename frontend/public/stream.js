// One WebSocket for all pages of a profile in this browser: a shared worker, or, where there is none, a line of the page.
// https://docs.joinmastodon.org/methods/streaming/

const SHORTEST_MS = 1_000;
const LONGEST_MS = 60_000;

/** A line to the server that comes back by itself, each time later, with some chance so that not all come at once. */
export class Line {
  #socket = null;
  #wait = SHORTEST_MS;
  #streams = new Map();
  #timer = null;

  constructor(url, tell) {
    this.url = url;
    this.tell = tell;
  }

  /** Listens to a stream as well: `{ stream, tag?, list? }`. */
  want(stream) {
    const key = JSON.stringify(stream);
    if (!this.#streams.has(key)) {
      this.#streams.set(key, stream);
      if (this.#socket?.readyState === WebSocket.OPEN) this.#subscribe(stream);
    }
    if (!this.#socket && !this.#timer) this.#open();
  }

  close() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#streams.clear();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #subscribe(stream) {
    this.#socket.send(JSON.stringify({ type: "subscribe", ...stream }));
  }

  #open() {
    this.#timer = null;
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.onopen = () => {
      this.#wait = SHORTEST_MS;
      for (const stream of this.#streams.values()) this.#subscribe(stream);
      this.tell({ state: "up" });
    };
    socket.onmessage = (event) => this.tell({ message: JSON.parse(event.data) });
    socket.onclose = () => {
      if (this.#socket !== socket) return;
      this.#socket = null;
      this.tell({ state: "down" });
      this.#timer = setTimeout(() => this.#open(), this.#wait * (0.75 + Math.random() / 2));
      this.#wait = Math.min(2 * this.#wait, LONGEST_MS);
    };
  }
}

if (globalThis.SharedWorkerGlobalScope && globalThis instanceof SharedWorkerGlobalScope) {
  const ports = new Set();
  let line = null;
  globalThis.onconnect = ({ ports: [port] }) => {
    ports.add(port);
    port.onmessage = ({ data }) => {
      if (data.bye) {
        ports.delete(port);
        if (ports.size === 0) {
          line?.close();
          line = null;
        }
        return;
      }
      line ??= new Line(data.url, (news) => {
        for (const other of ports) other.postMessage(news);
      });
      line.want(data.stream);
    };
    port.start();
  };
}
