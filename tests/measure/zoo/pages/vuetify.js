const template = `<v-app><v-app-bar title="Workbench"><v-btn v-for="icon in zoo.icons" icon @click="zoo.log('icon', icon)"><v-icon :icon="{Search: 'mdi-magnify', Help: 'mdi-help-circle', Settings: 'mdi-cog'}[icon]" /></v-btn></v-app-bar>
<v-main><v-container>
  <v-menu><template #activator="{props}"><v-btn v-bind="props">File</v-btn></template><v-list>
    <v-list-item v-for="item in zoo.files" :title="item" @click="zoo.log('menu', item)" />
    <v-menu submenu><template #activator="{props}"><v-list-item v-bind="props" title="Export" append-icon="mdi-chevron-right" /></template><v-list>
      <v-list-item v-for="item in zoo.exports" :title="item" @click="zoo.log('menu', item)" /></v-list></v-menu></v-list></v-menu>
  <v-menu><template #activator="{props}"><v-btn v-bind="props">View</v-btn></template><v-list><v-list-item title="Zoom in" @click="zoo.log('menu', 'Zoom in')" /></v-list></v-menu>
  <section><v-tabs v-model="tab" @update:model-value="name => zoo.log('tab', name)"><v-tab v-for="name in zoo.tabs" :value="name">{{ name }}</v-tab></v-tabs></section>
  <section class="narrow"><v-tabs v-model="strip" show-arrows @update:model-value="name => zoo.log('strip', name)"><v-tab v-for="name in zoo.strip" :value="name">{{ name }}</v-tab></v-tabs></section>
  <section class="narrow"><h2>Preferences</h2>
    <nest act="select"><v-select label="Language" :items="zoo.languages" v-model="language" @update:model-value="v => zoo.log('language', v)" /></nest>
    <v-select label="Spelling" :items="zoo.spellings" v-model="spelling" @update:model-value="v => zoo.log('spelling', v)" />
    <v-select label="City" :items="zoo.cities" v-model="city" @update:model-value="v => zoo.log('city', v)" />
    <v-autocomplete label="Country" :items="zoo.countries" v-model="country" @update:model-value="v => zoo.log('country', v)" />
    <nest act="field"><v-text-field v-if="w.field" :label="w.field" v-model="name" @update:model-value="v => zoo.typed('field', w.field + '=' + v)" /></nest>
    <v-text-field label="Nickname" v-model="nick" @update:model-value="v => zoo.typed('field', 'Nickname=' + v)" />
    <v-text-field v-if="w.date" type="date" :label="w.date" v-model="start" @update:model-value="v => zoo.typed('date', w.date + '=' + v)" />
    <v-text-field type="date" label="End date" v-model="end" @update:model-value="v => zoo.typed('date', 'End date=' + v)" />
    <nest act="box"><v-checkbox hide-details v-if="w.box" :label="w.box" v-model="weekly" @update:model-value="v => tick('box', w.box, v)" /></nest>
    <v-checkbox hide-details label="Send product news" v-model="news" @update:model-value="v => tick('box', 'Send product news', v)" />
    <v-checkbox hide-details v-if="w.clear" :label="w.clear" v-model="tips" @update:model-value="v => tick('box', w.clear, v)" />
    <nest act="switch"><v-switch hide-details v-if="w.switch" :label="w.switch" v-model="dark" @update:model-value="v => tick('switch', w.switch, v)" /></nest>
    <v-switch hide-details label="Sounds" v-model="sounds" @update:model-value="v => tick('switch', 'Sounds', v)" />
    <nest act="radio"><v-radio-group label="Visibility" v-model="visibility" @update:model-value="v => zoo.log('visibility', v)"><v-radio v-for="o in ['Public', w.radio].filter(Boolean)" :label="o" :value="o" /></v-radio-group></nest>
    <v-radio-group label="Calendar" v-model="calendar" @update:model-value="v => zoo.log('calendar', v)"><v-radio label="Public" value="Public" /><v-radio label="Private" value="Private" /></v-radio-group>
  </section>
  <section><v-expansion-panels><v-expansion-panel v-if="w.group" :title="w.group"><template #text><v-checkbox label="Show hidden items" @update:model-value="v => tick('box', 'Show hidden items', v)" /></template></v-expansion-panel>
    <v-expansion-panel title="Privacy"><template #text><v-checkbox label="Keep a history" @update:model-value="v => tick('box', 'Keep a history', v)" /></template></v-expansion-panel></v-expansion-panels></section>
  <section><h2>Folder tree</h2><v-treeview :items="tree" item-value="title" activatable @update:activated="names => names.filter(n => !['Documents', 'Pictures'].includes(n)).forEach(n => zoo.log('tree', n))" /></section>
  <section><v-btn @click="open = true; zoo.log('press', 'Edit profile')">Edit profile</v-btn><v-btn color="primary" @click="zoo.log('page', 'Save')">Save</v-btn></section>
  <v-dialog v-model="open" width="400"><v-card title="Edit profile" text="What others see of you."><template #actions><v-btn @click="open = false; zoo.log('dialog', 'Cancel')">Cancel</v-btn>
    <v-btn v-if="w.dialog" @click="open = false; zoo.log('dialog', w.dialog)">{{ w.dialog }}</v-btn></template></v-card></v-dialog>
</v-container></v-main></v-app>`;
const nest = {props: ["act"], setup: () => ({zoo}), template: `<v-expansion-panels v-if="zoo.hidden === act"><v-expansion-panel :title="zoo.group"><template #text><slot /></template></v-expansion-panel></v-expansion-panels><slot v-else />`};
Vue.createApp({
  template,
  components: {nest},
  data: () => ({w, zoo, tab: "Overview", strip: "General", language: "English", spelling: "English", city: null, country: null, name: "", nick: "", start: "", end: "", weekly: false, news: false, tips: true,
    dark: false, sounds: false, visibility: "Public", calendar: "Public", open: false, tree: zoo.folders.map(f => ({title: f.label, children: f.leaves.map(title => ({title}))}))}),
  methods: {tick: (kind, label, on) => zoo.log(kind, label + (on ? "=on" : "=off"))},
}).use(Vuetify.createVuetify()).mount("#app");
