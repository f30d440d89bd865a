const template = `<div>
<header><b>Workbench</b>
  <el-button v-for="icon in zoo.icons" :key="icon" circle :icon="{Search: 'el-icon-search', Help: 'el-icon-question', Settings: 'el-icon-setting'}[icon]" @click="zoo.log('icon', icon)" />
</header>
<main>
  <el-menu mode="horizontal" @select="item => zoo.log('menu', item)">
    <el-submenu index="File"><template slot="title">File</template>
      <el-menu-item v-for="item in zoo.files" :key="item" :index="item">{{ item }}</el-menu-item>
      <el-submenu index="Export"><template slot="title">Export</template>
        <el-menu-item v-for="item in zoo.exports" :key="item" :index="item">{{ item }}</el-menu-item></el-submenu>
    </el-submenu>
    <el-submenu index="View"><template slot="title">View</template><el-menu-item index="Zoom in">Zoom in</el-menu-item></el-submenu>
  </el-menu>
  <section><el-tabs v-model="tab" @tab-click="t => zoo.log('tab', t.label)">
    <el-tab-pane v-for="name in zoo.tabs" :key="name" :label="name" :name="name">{{ name }} of the team</el-tab-pane></el-tabs></section>
  <section class="narrow"><el-tabs type="card" v-model="strip" @tab-click="t => zoo.log('strip', t.label)">
    <el-tab-pane v-for="name in zoo.strip" :key="name" :label="name" :name="name">{{ name }} of the site</el-tab-pane></el-tabs></section>
  <section><h2>Preferences</h2><el-form label-width="160px" class="narrow">
    <nest act="select"><el-form-item label="Language"><el-select v-model="language" @change="v => zoo.log('language', v)">
      <el-option v-for="o in zoo.languages" :key="o" :label="o" :value="o" /></el-select></el-form-item></nest>
    <el-form-item label="Spelling"><el-select v-model="spelling" @change="v => zoo.log('spelling', v)">
      <el-option v-for="o in zoo.spellings" :key="o" :label="o" :value="o" /></el-select></el-form-item>
    <el-form-item label="City"><el-select v-model="city" @change="v => zoo.log('city', v)">
      <el-option v-for="o in zoo.cities" :key="o" :label="o" :value="o" /></el-select></el-form-item>
    <el-form-item label="Country"><el-autocomplete v-model="country" :trigger-on-focus="false" @select="o => zoo.log('country', o.value)"
      :fetch-suggestions="(q, done) => done(zoo.countries.filter(o => o.startsWith(q)).map(value => ({value})))" /></el-form-item>
    <nest act="field"><el-form-item v-if="w.field" :label="w.field"><el-input v-model="name" @input="v => zoo.typed('field', w.field + '=' + v)" /></el-form-item></nest>
    <el-form-item label="Nickname"><el-input v-model="nick" @input="v => zoo.typed('field', 'Nickname=' + v)" /></el-form-item>
    <el-form-item v-if="w.date" :label="w.date"><el-date-picker v-model="start" value-format="yyyy-MM-dd" @change="v => zoo.log('date', w.date + '=' + v)" /></el-form-item>
    <el-form-item label="End date"><el-date-picker v-model="end" value-format="yyyy-MM-dd" @change="v => zoo.log('date', 'End date=' + v)" /></el-form-item>
    <el-form-item label="Mail"><nest act="box"><el-checkbox v-if="w.box" v-model="weekly" :label="w.box" @change="v => tick(w.box, v)" /></nest>
      <el-checkbox v-model="news" label="Send product news" @change="v => tick('Send product news', v)" />
      <el-checkbox v-if="w.clear" v-model="tips" :label="w.clear" @change="v => tick(w.clear, v)" /></el-form-item>
    <nest act="switch"><el-form-item v-if="w.switch" :label="w.switch"><el-switch v-model="dark" @change="v => zoo.log('switch', w.switch + (v ? '=on' : '=off'))" /></el-form-item></nest>
    <el-form-item label="Sounds"><el-switch v-model="sounds" @change="v => zoo.log('switch', 'Sounds' + (v ? '=on' : '=off'))" /></el-form-item>
    <nest act="radio"><el-form-item label="Visibility"><el-radio-group v-model="visibility" @change="v => zoo.log('visibility', v)">
      <el-radio v-for="o in ['Public', w.radio].filter(Boolean)" :key="o" :label="o">{{ o }}</el-radio></el-radio-group></el-form-item></nest>
    <el-form-item label="Calendar"><el-radio-group v-model="calendar" @change="v => zoo.log('calendar', v)">
      <el-radio label="Public">Public</el-radio><el-radio label="Private">Private</el-radio></el-radio-group></el-form-item>
  </el-form></section>
  <section><el-collapse><el-collapse-item v-if="w.group" :title="w.group"><el-checkbox v-model="hidden" label="Show hidden items" @change="v => tick('Show hidden items', v)" /></el-collapse-item>
    <el-collapse-item title="Privacy"><el-checkbox v-model="crumbs" label="Keep a history" @change="v => tick('Keep a history', v)" /></el-collapse-item></el-collapse></section>
  <section><h2>Folder tree</h2><el-tree :data="tree" @node-click="node => node.children || zoo.log('tree', node.label)" /></section>
  <section><el-button @click="open = true; zoo.log('press', 'Edit profile')">Edit profile</el-button>
    <el-button type="primary" @click="zoo.log('page', 'Save')">Save</el-button></section>
  <el-dialog :visible.sync="open" title="Edit profile"><p>What others see of you.</p>
    <span slot="footer"><el-button @click="open = false; zoo.log('dialog', 'Cancel')">Cancel</el-button>
      <el-button v-if="w.dialog" type="primary" @click="open = false; zoo.log('dialog', w.dialog)">{{ w.dialog }}</el-button></span></el-dialog>
</main></div>`;
Vue.component("nest", {props: ["act"], data: () => ({zoo}), template: `
  <el-collapse v-if="zoo.hidden === act"><el-collapse-item :title="zoo.group"><slot /></el-collapse-item></el-collapse><div v-else><slot /></div>`});
ELEMENT.locale(ELEMENT.lang.en);
new Vue({
  el: "#app",
  template,
  data: () => ({w, zoo, tab: "Overview", strip: "General", language: "English", spelling: "English", city: "", country: "", name: "", nick: "",
    start: "", end: "", weekly: false, news: false, tips: true, dark: false, sounds: false, visibility: "Public", calendar: "Public",
    hidden: false, crumbs: false, open: false, tree: zoo.folders.map(f => ({label: f.label, children: f.leaves.map(label => ({label}))}))}),
  methods: {tick: (label, on) => zoo.log("box", label + (on ? "=on" : "=off"))},
});
