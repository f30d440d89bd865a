() => {
  // What outlives its page is sent where nobody can hold it back any more: beacons, requests that are kept alive,
  // those of workers that several pages share or that stand before them, and all that is sent while it is left.
  const asks = method => /^(get|head|options|trace)$/i.test(method);
  let leaving = false;
  for (const event of ['beforeunload', 'pagehide'])
    self.addEventListener(event, () => { leaving = true; setTimeout(() => { leaving = false; }, 1000); }, true);
  const send = self.fetch, {open: opens, send: sends} = XMLHttpRequest.prototype, methods = new WeakMap();
  const own = Request => class extends Request {
    constructor(input, init) { super(input, {...init, keepalive: false}); }
  };
  self.Request = own(self.Request);
  self.fetch = function (input, init) {
    const request = new self.Request(input, init);
    return leaving && !asks(request.method) ? Promise.reject(new TypeError('Failed to fetch')) : send.call(self, request);
  };
  XMLHttpRequest.prototype.open = function (method, ...rest) {
    methods.set(this, String(method));
    return opens.call(this, method, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    return leaving && !asks(methods.get(this) || '') ? this.abort() : sends.apply(this, body);
  };
  Navigator.prototype.sendBeacon = function (url, data) {
    self.fetch(url, {method: 'POST', body: data, mode: 'no-cors', credentials: 'include'}).catch(() => 0);
    return true;
  };
  delete self.SharedWorker;
  delete Navigator.prototype.serviceWorker;
}
