const P = PrimeVue;
const entry = label => ({label, command: () => zoo.log("menu", label)});
const template = `
<header><b>Workbench</b><Button v-for="icon in zoo.icons" rounded text :icon="{Search: 'pi pi-search', Help: 'pi pi-question-circle', Settings: 'pi pi-cog'}[icon]" @click="zoo.log('icon', icon)" /></header>
<main><Menubar :model="menus" />
  <section><Tabs value="Overview" @update:value="name => zoo.log('tab', name)"><TabList><Tab v-for="name in zoo.tabs" :value="name">{{ name }}</Tab></TabList></Tabs></section>
  <section class="narrow"><Tabs value="General" scrollable @update:value="name => zoo.log('strip', name)"><TabList><Tab v-for="name in zoo.strip" :value="name">{{ name }}</Tab></TabList></Tabs></section>
  <section class="narrow fields"><h2>Preferences</h2>
    <nest act="select"><p><label>Language</label><Select v-model="language" :options="zoo.languages" @update:model-value="v => zoo.log('language', v)" /></p></nest>
    <p><label>Spelling</label><Select v-model="spelling" :options="zoo.spellings" @update:model-value="v => zoo.log('spelling', v)" /></p>
    <p><label>City</label><Select v-model="city" :options="zoo.cities" :virtual-scroller-options="{itemSize: 38}" @update:model-value="v => zoo.log('city', v)" /></p>
    <p><label for="country">Country</label><AutoComplete input-id="country" v-model="country" :suggestions="found" @complete="e => found = zoo.countries.filter(o => o.startsWith(e.query))" @item-select="e => zoo.log('country', e.value)" /></p>
    <nest act="field"><p v-if="w.field"><label for="name">{{ w.field }}</label><InputText id="name" v-model="name" @update:model-value="v => zoo.typed('field', w.field + '=' + v)" /></p></nest>
    <p><label for="nick">Nickname</label><InputText id="nick" v-model="nick" @update:model-value="v => zoo.typed('field', 'Nickname=' + v)" /></p>
    <p v-if="w.date"><label for="start">{{ w.date }}</label><DatePicker input-id="start" v-model="start" date-format="yy-mm-dd" @update:model-value="v => day(w.date, v)" /></p>
    <p><label for="end">End date</label><DatePicker input-id="end" v-model="end" date-format="yy-mm-dd" @update:model-value="v => day('End date', v)" /></p>
    <nest act="box"><div v-if="w.box"><Checkbox binary input-id="weekly" v-model="weekly" @update:model-value="v => tick('box', w.box, v)" /><label for="weekly">{{ w.box }}</label></div></nest>
    <div><Checkbox binary input-id="news" v-model="news" @update:model-value="v => tick('box', 'Send product news', v)" /><label for="news">Send product news</label></div>
    <div v-if="w.clear"><Checkbox binary input-id="tips" v-model="tips" @update:model-value="v => tick('box', w.clear, v)" /><label for="tips">{{ w.clear }}</label></div>
    <nest act="switch"><p v-if="w.switch"><label>{{ w.switch }}</label><ToggleSwitch v-model="dark" @update:model-value="v => tick('switch', w.switch, v)" /></p></nest>
    <p><label>Sounds</label><ToggleSwitch v-model="sounds" @update:model-value="v => tick('switch', 'Sounds', v)" /></p>
    <nest act="radio"><div><span>Visibility</span><span v-for="o in ['Public', w.radio].filter(Boolean)"><RadioButton v-model="visibility" :input-id="'v' + o" :value="o" @update:model-value="v => zoo.log('visibility', v)" /><label :for="'v' + o">{{ o }}</label></span></div></nest>
    <div><span>Calendar</span><span v-for="o in ['Public', 'Private']"><RadioButton v-model="calendar" :input-id="'c' + o" :value="o" @update:model-value="v => zoo.log('calendar', v)" /><label :for="'c' + o">{{ o }}</label></span></div>
  </section>
  <section><Accordion><AccordionPanel v-if="w.group" value="0"><AccordionHeader>{{ w.group }}</AccordionHeader><AccordionContent><Checkbox binary input-id="hidden" v-model="hidden" @update:model-value="v => tick('box', 'Show hidden items', v)" /><label for="hidden">Show hidden items</label></AccordionContent></AccordionPanel>
    <AccordionPanel value="1"><AccordionHeader>Privacy</AccordionHeader><AccordionContent><Checkbox binary input-id="crumbs" v-model="crumbs" @update:model-value="v => tick('box', 'Keep a history', v)" /><label for="crumbs">Keep a history</label></AccordionContent></AccordionPanel></Accordion></section>
  <section><h2>Folder tree</h2><Tree :value="tree" selection-mode="single" @node-select="node => node.children || zoo.log('tree', node.label)" /></section>
  <section><Button severity="secondary" label="Edit profile" @click="open = true; zoo.log('press', 'Edit profile')" /><Button label="Save" @click="zoo.log('page', 'Save')" /></section>
  <Dialog v-model:visible="open" modal header="Edit profile"><p>What others see of you.</p>
    <template #footer><Button severity="secondary" label="Cancel" @click="open = false; zoo.log('dialog', 'Cancel')" /><Button v-if="w.dialog" :label="w.dialog" @click="open = false; zoo.log('dialog', w.dialog)" /></template></Dialog>
</main>`;
const nest = {props: ["act"], setup: () => ({zoo}), template: `<Accordion v-if="zoo.hidden === act"><AccordionPanel value="0"><AccordionHeader>{{ zoo.group }}</AccordionHeader><AccordionContent><slot /></AccordionContent></AccordionPanel></Accordion><slot v-else />`};
const app = Vue.createApp({
  template,
  data: () => ({w, zoo, language: "English", spelling: "English", city: null, country: "", found: [], name: "", nick: "", start: null, end: null,
    weekly: false, news: false, tips: true, dark: false, sounds: false, visibility: "Public", calendar: "Public", hidden: false, crumbs: false, open: false,
    menus: [{label: "File", items: [...zoo.files.map(entry), {label: "Export", items: zoo.exports.map(entry)}]}, {label: "View", items: [entry("Zoom in")]}],
    tree: zoo.folders.map(f => ({key: f.label, label: f.label, children: f.leaves.map(label => ({key: label, label}))}))}),
  methods: {
    tick: (kind, label, on) => zoo.log(kind, label + (on ? "=on" : "=off")),
    day: (label, v) => v instanceof Date && zoo.typed("date", `${label}=${v.getFullYear()}-${String(v.getMonth() + 1).padStart(2, "0")}-${String(v.getDate()).padStart(2, "0")}`),
  },
});
app.component("nest", nest);
app.use(P.Config, {theme: {preset: P.Themes.Aura}});
for (const name of "Button Menubar Tabs TabList Tab Select AutoComplete InputText DatePicker Checkbox ToggleSwitch RadioButton Accordion AccordionPanel AccordionHeader AccordionContent Tree Dialog".split(" "))
  app.component(name, P[name]);
app.mount("#app");
