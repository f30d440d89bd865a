const Mail = {
  data: () => ({ held: null, failed: false, opened: !f.configure, service: "", dialog: false, read: true, write: true, oauth: f.oauth === "on", said: "" }),
  mounted() { this.load(); },
  methods: {
    async load() {
      try { this.held = await get("/api/connection/calendar"); } catch { this.failed = true; }
    },
    next() { this.dialog = true; },
    async authorize() {
      if (!this.oauth) { this.said = "Nothing was authorized."; return; }
      await connect("calendar", () => { this.dialog = false; this.load(); });
    },
  },
  template: `<el-empty v-if="failed" description="Something went wrong. Please try again later."/>
  <div v-else v-loading="!held" style="min-height:260px"><template v-if="held">
    <h3>Integrations</h3><p>Calendar and contacts integration</p>
    <el-alert v-if="held.problem" :title="held.problem" type="error" :closable="false"/>
    <el-descriptions v-if="held.email" :column="1" border><el-descriptions-item label="Connected account">{{ held.email }}</el-descriptions-item>
      <el-descriptions-item label="Last read">{{ held.synced }}</el-descriptions-item></el-descriptions>
    <p v-else>The connection to your calendar has expired.</p>
    <el-button v-if="held.email && f.working==='closed'" type="danger" plain>Delete</el-button>
    <template v-else><el-button v-if="!opened" type="primary" @click="opened = true">{{ w.configure }}</el-button>
      <template v-else><p>Choose a service</p>
      <el-radio-group v-model="service" class="list"><el-radio value="google" border>{{ w["service.google"] }}</el-radio><el-radio value="exchange" border>{{ w["service.exchange"] }}</el-radio><el-radio value="office" border>{{ w["service.office"] }}</el-radio></el-radio-group>
      <div class="row"><el-button type="primary" :disabled="!service" @click="next">{{ w.next }}</el-button></div></template></template>
    <div class="row"><el-switch :model-value="true"/><span>Authentication expiry email alerts</span></div>
  </template>
  <el-dialog v-model="dialog" title="Calendar and contacts integration" append-to-body width="560">
    <p>Choose what may be done.</p><el-checkbox v-model="read">Read calendars and contacts</el-checkbox><br><el-checkbox v-model="write">Write to calendars</el-checkbox><br>
    <el-divider/><el-checkbox v-model="oauth">{{ w.oauth }}</el-checkbox><p v-if="said">{{ said }}</p>
    <template #footer><el-button @click="dialog = false">Cancel</el-button><el-button type="primary" :disabled="f.oauth==='needed' && !oauth" @click="authorize">{{ w.authorize }}</el-button></template>
  </el-dialog></div>`,
};
const keys = ["general", "companion", "meeting", "recording", "audio", "apps", "whiteboard", "clips", "workspaces"];
start({
  components: { Mail },
  data: () => ({
    settings: boot.path.startsWith("/profile/setting"), profile: boot.path === "/profile",
    tab: boot.tab === "zoomMailCalendar" && !f.no_mail_tab && f.mail_tab_place === "strip" ? "mail" : "general", keys,
    panes: [...keys, ...(f.no_mail_tab || f.mail_tab_place !== "strip" ? [] : ["mail"])],
    inner: boot.tab === "zoomMailCalendar", on: true,
    plain: ["home", "meetings", "recordings", "schedule", "whiteboards", "notes", ...(f.no_scheduler ? [] : ["scheduler"])],
  }),
  methods: {
    go,
    choose(key) {
      const there = { home: "/myhome", meetings: "/meeting", recordings: "/recording", schedule: "/meeting/schedule", whiteboards: "/wb", notes: "/notes", profile: "/profile", settings: "/profile/setting" };
      if (key === "scheduler") window.open(`${boot.scheduler}/me/appts`, "_blank");
      else if (there[key]) go(there[key]);
    },
  },
  template: `<div class="top"><strong>Conferencing stand-in</strong><span class="grow"></span>
    <span v-if="f.address_shown">{{ boot.email }}</span>
    <el-button v-if="f.settings_place==='top'" text @click="go('/profile/setting')">{{ w["nav.settings"] }}</el-button>
    <el-dropdown trigger="click"><span class="el-avatar el-avatar--circle" style="cursor:pointer" tabindex="0">KT</span>
      <template #dropdown><el-dropdown-menu><el-dropdown-item disabled>{{ boot.name }}</el-dropdown-item><el-dropdown-item divided @click="go('/logout')">{{ w.sign_out }}</el-dropdown-item></el-dropdown-menu></template></el-dropdown></div>
  <el-container><el-aside width="230px" class="side"><el-menu :default-active="settings ? 'settings' : profile ? 'profile' : ''" @select="choose">
    <el-menu-item v-for="key in plain" :index="key"><i class="el-icon"><svg viewBox="0 0 1024 1024"><path d="M160 256h704v64H160zM160 480h704v64H160z"/></svg></i><span>{{ w['nav.' + key] }}</span><el-tag v-if="f.badge && key==='scheduler'" size="small" type="danger">NEW</el-tag></el-menu-item>
    <template v-if="f.grouped"><el-menu-item index="profile">{{ w["nav.profile"] }}</el-menu-item><el-sub-menu index="mine"><template #title>{{ w["nav.my_account"] }}</template>
      <el-menu-item index="contacts">{{ w["nav.contacts"] }}</el-menu-item><el-menu-item index="settings">{{ w["nav.settings"] }}</el-menu-item><el-menu-item index="devices">{{ w["nav.devices"] }}</el-menu-item></el-sub-menu></template>
    <template v-else><el-menu-item index="profile">{{ w["nav.profile"] }}</el-menu-item><el-menu-item v-if="f.settings_place==='left'" index="settings">{{ w["nav.settings"] }}</el-menu-item></template>
    <el-sub-menu index="admin"><template #title>{{ w["nav.admin"] }}</template><el-menu-item index="users">{{ w["nav.users"] }}</el-menu-item></el-sub-menu>
  </el-menu></el-aside><el-main><div class="board"><div class="board__body">
    <div v-if="settings" class="narrow"><el-tabs v-model="tab"><el-tab-pane v-for="key in panes" :key="key" :name="key" :label="w['tab.' + key]" lazy>
      <Mail v-if="key==='mail'"/>
      <template v-else><div class="row" v-for="n in f.mail_tab_place==='inside' ? 14 : 4"><el-switch v-model="on"/><span>Setting {{ n }} of {{ w['tab.' + key] }}</span></div>
        <template v-if="key==='general' && f.mail_tab_place==='inside'"><el-divider/><el-button v-if="!inner" @click="inner = true">{{ w["tab.mail"] }}</el-button><Mail v-else/></template></template>
    </el-tab-pane></el-tabs></div>
    <div v-else-if="profile"><h2>{{ boot.name }}</h2><el-descriptions :column="1" border><el-descriptions-item label="Department">Testing</el-descriptions-item><el-descriptions-item label="Language">English</el-descriptions-item></el-descriptions></div>
    <el-empty v-else description="Nothing here yet"/>
  </div><decoys/></div></el-main></el-container><extras/>`,
});
