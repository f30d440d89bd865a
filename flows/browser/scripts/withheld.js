() => {
  // What outlives its page is sent where nobody can hold it back any more: beacons, requests that are kept alive,
  // and those of workers that several pages share or that stand before them. All are made the page's own.
  const send = self.fetch;
  const own = Request => class extends Request {
    constructor(input, init) { super(input, {...init, keepalive: false}); }
  };
  self.Request = own(self.Request);
  self.fetch = function (input, init) {
    return send.call(self, new self.Request(input, init));
  };
  Navigator.prototype.sendBeacon = function (url, data) {
    self.fetch(url, {method: 'POST', body: data, mode: 'no-cors', credentials: 'include'}).catch(() => 0);
    return true;
  };
  delete self.SharedWorker;
  delete Navigator.prototype.serviceWorker;
}
