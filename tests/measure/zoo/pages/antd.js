const h = htm.bind(React.createElement);
const A = antd, I = icons;
const Nest = ({act, children}) => zoo.hidden !== act ? children : h`<${A.Collapse} items=${[{key: 1, label: zoo.group, children}]} />`;
const Item = ({label, children}) => h`<${A.Form.Item} label=${label}>${children}<//>`;
const Choice = ({label, options, kind}) => h`<${Item} label=${label}><${A.Select} defaultValue=${options.length < 10 ? "English" : undefined}
  options=${options.map(value => ({value, label: value}))} onChange=${value => zoo.log(kind, value)} /><//>`;
const Field = ({label}) => h`<${Item} label=${label}><${A.Input} onChange=${e => zoo.typed("field", `${label}=${e.target.value}`)} /><//>`;
const Day = ({label}) => h`<${Item} label=${label}><${A.DatePicker} onChange=${(_, text) => zoo.log("date", `${label}=${text}`)} /><//>`;
const Box = ({label, on}) => h`<div><${A.Checkbox} defaultChecked=${on} onChange=${e => zoo.log("box", label + (e.target.checked ? "=on" : "=off"))}>${label}<//></div>`;
const Switch = ({label}) => h`<${Item} label=${label}><${A.Switch} onChange=${v => zoo.log("switch", label + (v ? "=on" : "=off"))} /><//>`;
const Radios = ({label, kind, options}) => h`<${Item} label=${label}><${A.Radio.Group} defaultValue="Public" options=${options} onChange=${e => zoo.log(kind, e.target.value)} /><//>`;
const Strip = ({names, kind}) => h`<${A.Tabs} onChange=${key => zoo.log(kind, key)} items=${names.map(key => ({key, label: key, children: `${key} of the site`}))} />`;
const Bar = ({name, items}) => h`<${A.Dropdown} trigger=${["click"]} menu=${{items, onClick: ({key}) => zoo.log("menu", key)}}><${A.Button}>${name}<//><//>`;
const entry = key => ({key, label: key});
const Profile = () => {
  const [open, set] = React.useState(false);
  return h`<${A.Button} onClick=${() => { set(true); zoo.log("press", "Edit profile"); }}>Edit profile<//>
    <${A.Button} type="primary" onClick=${() => zoo.log("page", "Save")}>Save<//>
    <${A.Modal} title="Edit profile" open=${open} onCancel=${() => { set(false); zoo.log("dialog", "Cancel"); }} okText=${w.dialog}
      onOk=${() => { set(false); zoo.log("dialog", w.dialog); }} okButtonProps=${w.dialog ? {} : {style: {display: "none"}}}><p>What others see of you.</p><//>`;
};
const picture = {Search: I.SearchOutlined, Help: I.QuestionCircleOutlined, Settings: I.SettingOutlined};
const App = () => h`<header><b>Workbench</b>${zoo.icons.map(icon => h`<${A.Button} key=${icon} type="text" icon=${h`<${picture[icon]} aria-label=${undefined} />`} onClick=${() => zoo.log("icon", icon)} />`)}</header>
  <main><${Bar} name="File" items=${[...zoo.files.map(entry), {key: "Export", label: "Export", children: zoo.exports.map(entry)}]} /><${Bar} name="View" items=${[entry("Zoom in")]} />
    <section><${Strip} names=${zoo.tabs} kind="tab" /></section>
    <section className="narrow"><${Strip} names=${zoo.strip} kind="strip" /></section>
    <section><h2>Preferences</h2><${A.Form} labelCol=${{span: 8}} className="narrow">
      <${Nest} act="select"><${Choice} label="Language" kind="language" options=${zoo.languages} /><//>
      <${Choice} label="Spelling" kind="spelling" options=${zoo.spellings} />
      <${Choice} label="City" kind="city" options=${zoo.cities} />
      <${Item} label="Country"><${A.AutoComplete} options=${zoo.countries.map(value => ({value}))} filterOption=${(q, o) => o.value.startsWith(q)} onSelect=${value => zoo.log("country", value)} /><//>
      <${Nest} act="field">${w.field && h`<${Field} label=${w.field} />`}<//><${Field} label="Nickname" />
      ${w.date && h`<${Day} label=${w.date} />`}<${Day} label="End date" />
      <${Nest} act="box">${w.box && h`<${Box} label=${w.box} />`}<//><${Box} label="Send product news" />${w.clear && h`<${Box} label=${w.clear} on />`}
      <${Nest} act="switch">${w.switch && h`<${Switch} label=${w.switch} />`}<//><${Switch} label="Sounds" />
      <${Nest} act="radio"><${Radios} label="Visibility" kind="visibility" options=${some("Public", w.radio)} /><//>
      <${Radios} label="Calendar" kind="calendar" options=${["Public", "Private"]} /><//></section>
    <section><${A.Collapse} items=${[w.group && {key: 1, label: w.group, children: h`<${Box} label="Show hidden items" />`}, {key: 2, label: "Privacy", children: h`<${Box} label="Keep a history" />`}].filter(Boolean)} /></section>
    <section><h2>Folder tree</h2><${A.Tree} treeData=${zoo.folders.map(f => ({key: f.label, title: f.label, children: f.leaves.map(leaf => ({key: leaf, title: leaf}))}))}
      onSelect=${(_, {node}) => node.children || zoo.log("tree", node.title)} /></section>
    <section><${Profile} /></section></main>`;
ReactDOM.createRoot(document.getElementById("app")).render(h`<${App} />`);
