/* The settings, in a page of another origin: React and Ant Design. */
const h = htm.bind(React.createElement);
const { useState, useEffect } = React;
const A = antd;
const Split = ({ text }) => { const n = Math.ceil(text.length / 2); return h`<span><span>${text.slice(0, n)}</span><span>${"\u200b" + text.slice(n)}</span></span>`; };
const SERVICES = ["google", "exchange", "office"];
const Held = ({ held }) => (held.email
  ? h`<${A.List} size="small" bordered><${A.List.Item}><${A.List.Item.Meta} title=${held.email} description=${"Last synced " + held.synced}/>${F.working === "closed" && h`<${A.Button} danger size="small">Delete<//>`}<//><//>`
  : h`<p>No calendar is connected.</p>`);
const Services = ({ service, choose }) => h`<div class="cards">${SERVICES.map((k) => h`<label key=${k} class=${"card" + (service === k ? " on" : "") + (F.locked ? " no" : "")}>
  <input type="radio" name="svc" disabled=${F.locked} checked=${service === k} onChange=${() => choose(k)}/><i class="dot"></i><${Split} text=${W["service." + k]}/></label>`)}</div>`;
const Grant = ({ open, shut, done }) => {
  const [oauth, setOauth] = useState(F.oauth === "on");
  const [kind, setKind] = useState("");
  const [said, setSaid] = useState("");
  const press = () => (oauth ? lead("calendar", done) : setSaid("Nothing was authorized."));
  const off = (F.oauth === "needed" && !oauth) || (F.kind_needed && !kind);
  const shown = F.oauth !== "shown" || oauth;
  return h`<${A.Modal} open=${open} onCancel=${shut} title="Calendar and contacts integration" footer=${h`<div><${A.Button} onClick=${shut}>Cancel<//>${shown && h`<${A.Button} type="primary" className="caps" disabled=${off} onClick=${press}>${W.authorize}<//>`}</div>`}>
    <p><${A.Checkbox} defaultChecked>See events<//></p><p><${A.Checkbox} defaultChecked>Change events<//></p>
    ${F.kind_needed && h`<div>What kind of account is it?<br/><${A.Radio.Group} value=${kind} onChange=${(e) => setKind(e.target.value)}><${A.Radio} value="work">${W["kind.work"]}<//><${A.Radio} value="home">${W["kind.home"]}<//><//></div>`}
    <label class="flip"><input type="checkbox" checked=${oauth} onChange=${(e) => setOauth(e.target.checked)}/><i></i><${Split} text=${W.oauth}/></label>${said && h`<${A.Alert} type="warning" message=${said}/>`}<//>`;
};
const Mail = () => {
  const [held, setHeld] = useState(null);
  const [bad, setBad] = useState(false);
  const [open, setOpen] = useState(!F.configure);
  const [service, setService] = useState("");
  const [dialog, setDialog] = useState(false);
  const [beat, setBeat] = useState(0);
  const load = () => { setBad(false); setHeld(null); ask("/api/connection/calendar").then(setHeld, () => setBad(true)); };
  useEffect(() => { load(); const clock = setInterval(() => setBeat((n) => n + 1), 1000); return () => clearInterval(clock); }, []);
  if (bad) return h`<${A.Result} status="500" title="Something went wrong" subTitle="This panel could not be loaded." extra=${h`<${A.Button} onClick=${load}>Retry<//>`}/>`;
  if (!held) return h`<${A.Skeleton} active paragraph=${{ rows: 6 }}/>`;
  const choice = h`<div><${Services} service=${service} choose=${setService}/><div class="late"><p>A service may see the titles of your events. What it may change is asked next.</p></div>
    <input type="button" class="btn" aria-label="Proceed to the permissions" value=${W.next} disabled=${!service} onClick=${() => setDialog(true)}/></div>`;
  return h`<div><div key=${beat}><div class="sub"><b>Calendar and contacts integration</b></div>${held.problem && h`<${A.Alert} type="error" message=${held.problem}/>`}<${Held} held=${held}/>
    ${F.locked && h`<${A.Alert} showIcon type="info" message="This setting is locked by your account administrator."/>`}
    ${held.email && F.working === "closed" ? null : open ? choice : h`<${A.Button} type="primary" onClick=${() => setOpen(true)}>${W.configure}<//>`}</div>
    <${Grant} open=${dialog} shut=${() => setDialog(false)} done=${() => { setDialog(false); toast("Saved"); load(); }}/></div>`;
};
const Rows = ({ of, many }) => h`<div>${Array.from({ length: many }, (_, n) => h`<p key=${n} class="late" style=${{ containIntrinsicSize: "auto 24px" }}><${A.Switch} size="small" defaultChecked=${n % 2 === 0}/> ${of} option ${n + 1}</p>`)}</div>`;
const Settings = () => {
  const keys = ["general", "companion", "meeting", "recording", "audio", "apps", "whiteboard", "clips", "workspaces"].concat(F.no_mail_tab || F.mail_tab_place === "inside" ? [] : ["mail"]);
  const [tab, setTab] = useState(DATA.tab === "zoomMailCalendar" && keys.includes("mail") ? "mail" : "general");
  const inside = F.mail_tab_place === "inside";
  const pane = (k) => (k === "mail" ? h`<${Mail}/>` : h`<div><${Rows} of=${W["tab." + k]} many=${inside ? 14 : 5}/>${k === "general" && inside && h`<details open=${DATA.tab === "zoomMailCalendar"}><summary>${W["tab.mail"]}</summary><${Mail}/></details>`}</div>`);
  return h`<${A.Tabs} activeKey=${tab} onChange=${setTab} destroyInactiveTabPane tabPosition=${F.tabs_place === "aside" ? "left" : "top"} items=${keys.map((k) => ({ key: k, label: h`<${Split} text=${W["tab." + k]}/>`, children: pane(k) }))}/>`;
};
ReactDOM.createRoot(document.getElementById("root")).render(h`<${A.ConfigProvider} theme=${{ token: { colorPrimary: "#1554c0" } }}><${Settings}/><//>`);
