var MailPane = {
  data: function () { return { held: null, open: !O.configure, service: "", box: false, oauth: O.oauth === "on", fold: [] }; },
  created: function () { this.load(); },
  computed: { closed: function () { return this.held.email && O.working === "closed"; }, off: function () { return O.oauth === "needed" && !this.oauth; } },
  methods: {
    cut: cut,
    load: function () { var me = this; me.box = false; me.held = null; $.getJSON("/api/connection/calendar").then(function (a) { me.held = a; }, function () { me.$message.error("Network error. Please retry."); }); },
    next: function () { var me = this; if (me.service) later(function () { me.box = true; }); },
    go: function () { if (!this.oauth) return this.$message.warning("Nothing was authorized."); grant("calendar", this.load); },
  },
  template: '<div><div v-if="!held"><div class="ph"></div><div class="ph"></div><div class="ph"></div></div><div v-else>' +
    '<div style="font-size:18px">Integrations</div><div style="color:#666">Calendar and contacts integration</div><div v-if="held.problem" style="color:#b00">{{ held.problem }}</div>' +
    '<div v-if="held.email" class="acc"><span class="ico"></span><div class="w"><div>{{ held.email }}</div><small>Last sync: {{ held.synced }}</small></div><a v-if="closed" class="lk">Delete</a></div><div v-else>Your calendar is not connected.</div>' +
    '<template v-if="!closed"><div v-if="!open" class="b" @click="open = true">{{ L.configure }}</div><template v-else><div class="cards"><div v-for="k in [\'google\', \'exchange\', \'office\']" :class="{on: service === k}" @click="service = k"><svg width="20" height="20"><circle cx="10" cy="10" r="8"/></svg><div v-html="cut(L[\'service.\' + k])"></div></div></div>' +
    '<div class="b" :class="{no: !service}" @click="next">{{ L.next }}</div></template></template></div>' +
    '<el-dialog :visible.sync="box" append-to-body width="520px" title="Grant access to your calendar"><el-collapse v-model="fold"><el-collapse-item title="Permissions" name="p"><el-checkbox :value="true">Read events</el-checkbox><el-checkbox :value="true">Write events</el-checkbox></el-collapse-item></el-collapse>' +
    '<div class="tk" @click="oauth = !oauth"><input type="checkbox" tabindex="-1" :checked="oauth"><span class="sq" :class="{y: oauth}"></span><span>{{ L.oauth }}</span></div>' +
    '<span slot="footer"><el-button @click="box = false">Cancel</el-button><el-button type="primary" :disabled="off" @click="go">{{ L.authorize }}</el-button></span></el-dialog></div>',
};
var TABS = ["general", "companion", "meeting", "recording", "audio", "apps", "whiteboard", "clips", "workspaces"];
Vue.prototype.L = L; Vue.prototype.O = O;
new Vue({
  el: "#app", components: { MailPane: MailPane },
  data: { at: PAGE.path, tabs: TABS.concat(O.no_mail_tab || O.mail_tab_place === "inside" ? [] : ["mail"]), tab: "general", inner: PAGE.tab === "zoomMailCalendar", shift: 0, folded: { my_account: true, admin: true }, on: true },
  created: function () { if (this.inner && this.tabs.indexOf("mail") > 0) this.tab = "mail"; },
  mounted: function () { if (this.at === "/profile") toast("Welcome back, " + PAGE.name); },
  methods: {
    cut: cut,
    there: function (k) { return { scheduler: "/go/scheduler", settings: "/profile/setting", profile: "/profile", home: "/myhome" }[k] || "/" + k; },
    walk: function (k, event) { if (k === "scheduler") return; event.preventDefault(); var to = this.there(k); later(function () { location.assign(to); }); },
    here: function (k) { return (k === "settings" && this.at.indexOf("/profile/setting") === 0) || (k === "profile" && this.at === "/profile"); },
    list: function () { return ["home", "meetings", "recordings", "schedule", "whiteboards", "notes"].concat(O.no_scheduler ? [] : ["scheduler"]); },
    mine: function () { return ["profile"].concat(O.settings_place === "left" ? ["settings"] : [], ["devices", "contacts", "privacy"]); },
    leave: function (c) { if (c === "out") location.assign("/logout"); },
  },
  template: '<div><div class="page"><div class="content">' +
    '<template v-if="at.indexOf(\'/profile/setting\') === 0"><div class="strip"><button class="arr" aria-label="Scroll left" @click="shift = Math.min(0, shift + 300)"></button><div class="clip"><ul :style="{transform: \'translateX(\' + shift + \'px)\'}"><li v-for="k in tabs" :class="{on: tab === k}" @click="tab = k">{{ L[\'tab.\' + k] }}</li></ul></div><button class="arr r" aria-label="Scroll right" @click="shift -= 300"></button></div>' +
    '<div style="padding-top:20px"><mail-pane v-if="tab === \'mail\'"></mail-pane><div v-else><p v-for="n in O.mail_tab_place === \'inside\' ? 12 : 5"><el-switch v-model="on"></el-switch> Choice {{ n }}</p><template v-if="tab === \'general\' && O.mail_tab_place === \'inside\'"><div v-if="!inner" class="b gh" @click="inner = true" style="text-transform:none">{{ L[\'tab.mail\'] }}</div><mail-pane v-else></mail-pane></template></div></div></template>' +
    '<template v-else-if="at === \'/profile\'"><h3>{{ name }}</h3><p>Department: Testing</p></template><p v-else>Nothing here.</p></div>' +
    '<div class="sm"><a v-for="k in list()" class="it" :class="{cur: here(k)}" :href="there(k)" :target="k === \'scheduler\' ? \'_blank\' : null" @click="walk(k, $event)"><i class="ico"></i><span v-html="cut(L[\'nav.\' + k])"></span><em v-if="k === \'scheduler\' && O.badge" class="bdg">New</em></a>' +
    '<template v-if="O.grouped"><div :class="{op: !folded.my_account}"><div class="it ch" @click="folded.my_account = !folded.my_account">{{ L["nav.my_account"] }}</div><template v-if="!folded.my_account"><a v-for="k in mine()" class="it" :href="there(k)" @click="walk(k, $event)">{{ L["nav." + k] }}</a></template></div></template>' +
    '<template v-else><div class="cap">{{ L["nav.my_account"] }}</div><a v-for="k in mine()" class="it" :class="{cur: here(k)}" :href="there(k)" @click="walk(k, $event)"><i class="ico"></i><span v-html="cut(L[\'nav.\' + k])"></span></a></template>' +
    '<div :class="{op: !folded.admin}"><div class="it ch" @click="folded.admin = !folded.admin">{{ L["nav.admin"] }}</div><a v-if="!folded.admin" class="it" href="/users" @click="walk(\'users\', $event)">{{ L["nav.users"] }}</a></div></div></div>' +
    '<div class="bar"><b>Stand-in</b><span class="sp"></span><span v-if="O.address_shown" style="margin-right:14px">{{ email }}</span><a v-if="O.settings_place === \'top\'" href="/profile/setting" style="margin-right:14px">{{ L["nav.settings"] }}</a><el-dropdown trigger="click" @command="leave"><div class="face" tabindex="0"></div><el-dropdown-menu slot="dropdown"><el-dropdown-item disabled>{{ name }}</el-dropdown-item><el-dropdown-item divided command="out">{{ L.sign_out }}</el-dropdown-item></el-dropdown-menu></el-dropdown></div></div>',
  computed: { name: function () { return PAGE.name; }, email: function () { return PAGE.email; } },
});
