const h = htm.bind(React.createElement);
const {useState} = React;
const M = MaterialUI;
const Nest = ({act, children}) => zoo.hidden !== act ? children : h`<${M.Accordion}><${M.AccordionSummary}>${zoo.group}<//>
  <${M.AccordionDetails}>${children}<//><//>`;
const Choice = ({label, options, kind}) => {
  const [value, set] = useState(options.length < 10 ? "English" : "");
  return h`<${M.FormControl} fullWidth margin="dense"><${M.InputLabel} id=${kind}>${label}<//>
    <${M.Select} labelId=${kind} label=${label} value=${value} onChange=${e => { set(e.target.value); zoo.log(kind, e.target.value); }}>
      ${options.map(o => h`<${M.MenuItem} key=${o} value=${o}>${o}<//>`)}<//><//>`;
};
const Field = ({label, kind, type}) => h`<${M.TextField} fullWidth margin="dense" label=${label} type=${type || "text"}
  InputLabelProps=${type ? {shrink: true} : {}}
  onChange=${e => zoo.typed(kind, `${label}=${e.target.value}`)} />`;
const Box = ({label, on, kind, as}) => h`<${M.FormControlLabel} label=${label}
  control=${h`<${as || M.Checkbox} defaultChecked=${on} onChange=${e => zoo.log(kind, label + (e.target.checked ? "=on" : "=off"))} />`} />`;
const Radios = ({label, kind, options}) => h`<${M.FormControl}><${M.FormLabel} id=${kind}>${label}<//>
  <${M.RadioGroup} row aria-labelledby=${kind} defaultValue="Public" onChange=${e => zoo.log(kind, e.target.value)}>
    ${options.map(o => h`<${M.FormControlLabel} key=${o} value=${o} label=${o} control=${h`<${M.Radio} />`} />`)}<//><//>`;
const Strip = ({names, kind, scroll}) => {
  const [at, go] = useState(names[0]);
  return h`<${M.Tabs} value=${at} variant=${scroll ? "scrollable" : "standard"} scrollButtons="auto" onChange=${(_, name) => { go(name); zoo.log(kind, name); }}>
    ${names.map(name => h`<${M.Tab} key=${name} label=${name} value=${name} />`)}<//>`;
};
const Bar = ({name, items}) => {
  const [at, open] = useState(null);
  return h`<${M.Button} id=${name} aria-haspopup="true" aria-expanded=${at ? "true" : undefined} onClick=${e => open(e.currentTarget)}>${name}<//>
    <${M.Menu} anchorEl=${at} open=${!!at} onClose=${() => open(null)}>
      ${items.map(item => h`<${M.MenuItem} key=${item} onClick=${() => { open(null); zoo.log("menu", item); }}>${item}<//>`)}<//>`;
};
const Folder = ({label, leaves}) => {
  const [open, set] = useState(false);
  return h`<${M.ListItemButton} onClick=${() => set(!open)}><${M.ListItemText} primary=${label} />
      <${M.SvgIcon}><path d=${open ? "m12 8-6 6h12z" : "m12 16-6-6h12z"} /><//><//>
    <${M.Collapse} in=${open} unmountOnExit><${M.List} disablePadding>
      ${leaves.map(leaf => h`<${M.ListItemButton} key=${leaf} sx=${{pl: 4}} onClick=${() => zoo.log("tree", leaf)}><${M.ListItemText} primary=${leaf} /><//>`)}<//><//>`;
};
const Profile = () => {
  const [open, set] = useState(false);
  return h`<${M.Button} onClick=${() => { set(true); zoo.log("press", "Edit profile"); }}>Edit profile<//>
    <${M.Button} variant="contained" onClick=${() => zoo.log("page", "Save")}>Save<//>
    <${M.Dialog} open=${open} onClose=${() => set(false)} aria-labelledby="title"><${M.DialogTitle} id="title">Edit profile<//>
      <${M.DialogContent}><p>What others see of you.</p><//><${M.DialogActions}>
        <${M.Button} onClick=${() => { set(false); zoo.log("dialog", "Cancel"); }}>Cancel<//>
        ${w.dialog && h`<${M.Button} onClick=${() => { set(false); zoo.log("dialog", w.dialog); }}>${w.dialog}<//>`}<//><//>`;
};
const Group = ({title, children}) => h`<${M.Accordion}><${M.AccordionSummary} expandIcon=${h`<${M.SvgIcon}><path d="m12 16-6-6h12z" /><//>`}>${title}<//><${M.AccordionDetails}>${children}<//><//>`;
const App = () => h`<header><b>Workbench</b>${zoo.icons.map(icon => h`<${M.IconButton} key=${icon} onClick=${() => zoo.log("icon", icon)}>
    <${M.SvgIcon} data-testid=${`${icon}Icon`}><path d=${zoo.paths[icon]} /><//><//>`)}</header>
  <main><${Bar} name="File" items=${zoo.files} /><${Bar} name="View" items=${["Zoom in"]} />
    <section><${Strip} names=${zoo.tabs} kind="tab" /></section>
    <section className="narrow"><${Strip} names=${zoo.strip} kind="strip" scroll /></section>
    <section className="narrow"><h2>Preferences</h2>
      <${Nest} act="select"><${Choice} label="Language" kind="language" options=${zoo.languages} /><//>
      <${Choice} label="Spelling" kind="spelling" options=${zoo.spellings} />
      <${Choice} label="City" kind="city" options=${zoo.cities} />
      <${M.Autocomplete} options=${zoo.countries} onChange=${(_, value) => zoo.log("country", value)} renderInput=${p => h`<${M.TextField} ...${p} label="Country" margin="dense" />`} />
      <${Nest} act="field">${w.field && h`<${Field} label=${w.field} kind="field" />`}<//><${Field} label="Nickname" kind="field" />
      ${w.date && h`<${Field} label=${w.date} kind="date" type="date" />`}<${Field} label="End date" kind="date" type="date" />
      <${M.FormGroup}><${Nest} act="box">${w.box && h`<${Box} label=${w.box} kind="box" />`}<//><${Box} label="Send product news" kind="box" />
        ${w.clear && h`<${Box} label=${w.clear} kind="box" on />`}
        <${Nest} act="switch">${w.switch && h`<${Box} label=${w.switch} kind="switch" as=${M.Switch} />`}<//><${Box} label="Sounds" kind="switch" as=${M.Switch} /><//>
      <${Nest} act="radio"><${Radios} label="Visibility" kind="visibility" options=${some("Public", w.radio)} /><//><br />
      <${Radios} label="Calendar" kind="calendar" options=${["Public", "Private"]} /></section>
    <section>${w.group && h`<${Group} title=${w.group}><${Box} label="Show hidden items" kind="box" /><//>`}<${Group} title="Privacy"><${Box} label="Keep a history" kind="box" /><//></section>
    <section><h2 id="folders">Folder tree</h2><${M.List} component="nav" aria-labelledby="folders">${zoo.folders.map(f => h`<${Folder} key=${f.label} ...${f} />`)}<//></section>
    <section><${Profile} /></section></main>`;
ReactDOM.createRoot(document.getElementById("app")).render(h`<${App} />`);
