const Accounts = {
  data: () => ({ held: null, failed: false, busy: false }),
  mounted() { this.load(); },
  computed: {
    again() { return this.held.status !== "connected" || f.reauthorize_always; },
    more() { return !f.no_add && !(this.held.status === "connected" && f.working === "closed"); },
  },
  methods: {
    async load() {
      try { this.held = await get("/api/connection/scheduler"); } catch { this.failed = true; }
    },
    async join() { this.busy = true; await connect("scheduler", () => { this.busy = false; this.load(); }); },
  },
  template: `<el-empty v-if="failed" description="Something went wrong. Please try again later."/>
  <div v-else v-loading="!held || busy" style="min-height:220px"><template v-if="held">
    <el-alert v-if="held.problem" :title="held.problem" type="error" :closable="false"/>
    <p>Calendars that are looked at when somebody books a time.</p>
    <div class="row"><el-avatar shape="square">O</el-avatar><div style="flex:1"><div>Outlook calendar</div><small v-if="held.email">{{ held.email }} · synced {{ held.synced }}</small></div>
      <el-tag v-if="held.email" type="success">Connected</el-tag><el-tag v-else type="warning">Needs attention</el-tag>
      <el-button v-if="again" type="primary" plain @click="join">{{ w.reauthorize }}</el-button></div>
    <el-divider/><el-button v-if="more" @click="join">{{ w.add }}</el-button></template></div>`,
};
start({
  components: { Accounts },
  data: () => ({ settings: boot.path.startsWith("/me/settings"), tab: boot.tab === "accounts" ? (f.accounts_grouped ? "group" : "accounts") : "profile", sub: boot.tab === "accounts" ? "accounts" : "sharing", date: "" }),
  methods: { open() { history.pushState({}, "", "/me/settings"); this.settings = true; }, home() { this.settings = false; } },
  template: `<div class="top"><strong>Booking stand-in</strong><span class="grow"></span><span v-if="f.address_shown">{{ boot.email }}</span>
    <el-tooltip v-if="f.gear_place==='top-right'" :content="w['scheduler.settings']" placement="bottom"><el-button circle @click="open"><svg width="16" viewBox="0 0 1024 1024"><circle cx="512" cy="512" r="260" fill="none" stroke="currentColor" stroke-width="120"/><circle cx="512" cy="512" r="380" fill="none" stroke="currentColor" stroke-width="130" stroke-dasharray="149"/></svg></el-button></el-tooltip></div>
  <nav class="rail"><el-menu collapse default-active="1" @select="home"><el-menu-item index="1"><i class="el-icon"><svg viewBox="0 0 1024 1024"><path d="M160 160h704v704H160z"/></svg></i><template #title>{{ w["scheduler.schedules"] }}</template></el-menu-item>
    <el-menu-item index="2"><i class="el-icon"><svg viewBox="0 0 1024 1024"><circle cx="512" cy="512" r="300"/></svg></i><template #title>{{ w["scheduler.events"] }}</template></el-menu-item>
    <el-menu-item index="3"><i class="el-icon"><svg viewBox="0 0 1024 1024"><path d="M160 864l300-600 400 600z"/></svg></i><template #title>{{ w["scheduler.analytics"] }}</template></el-menu-item></el-menu>
    <div class="rail__foot"><el-tooltip v-if="f.gear_place!=='top-right'" :content="w['scheduler.settings']" placement="right"><el-button circle size="small" @click="open"><svg width="14" viewBox="0 0 1024 1024"><circle cx="512" cy="512" r="260" fill="none" stroke="currentColor" stroke-width="120"/><circle cx="512" cy="512" r="380" fill="none" stroke="currentColor" stroke-width="130" stroke-dasharray="149"/></svg></el-button></el-tooltip></div></nav>
  <div class="stage"><div class="board"><div class="board__body">
    <template v-if="!settings"><h2>Schedules</h2><el-button type="primary">Create a schedule</el-button><el-table :data="[{a:'Office hours',b:'30 minutes'},{a:'Advising',b:'15 minutes'}]"><el-table-column prop="a" label="Name"/><el-table-column prop="b" label="Length"/></el-table></template>
    <el-tabs v-else v-model="tab" type="border-card"><el-tab-pane :label="w['scheduler.profile']" name="profile"><el-form label-width="120px"><el-form-item label="Display name"><el-input :model-value="boot.name"/></el-form-item><el-form-item label="Time zone"><el-select model-value="Eastern"/></el-form-item></el-form></el-tab-pane>
      <el-tab-pane :label="w['scheduler.availability']" name="availability"><p>Monday to Friday, 9 to 5</p></el-tab-pane>
      <el-tab-pane v-if="!f.accounts_grouped" :label="w['scheduler.accounts']" name="accounts" lazy><Accounts/></el-tab-pane>
      <el-tab-pane v-else :label="w['scheduler.group']" name="group" lazy><el-tabs v-model="sub"><el-tab-pane label="Sharing" name="sharing">Nobody</el-tab-pane><el-tab-pane :label="w['scheduler.accounts']" name="accounts" lazy><Accounts/></el-tab-pane></el-tabs></el-tab-pane></el-tabs>
  </div><decoys/></div></div><extras/>`,
});
