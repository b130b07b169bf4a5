using Plumbline.App.Doors;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Web.Pages;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var store = StoreAddress.Parse(builder.Configuration["store"] ?? Environment.GetEnvironmentVariable("PLUMBLINE_STORE") ?? "plumbline.db");
builder.Services.AddSingleton(TimeProvider.System);
// Assigned below, because opening the store needs the host's log.
ILedger? ledger = null;
builder.Services.AddSingleton(_ => ledger!);

builder.Services.AddBuildLimit(builder.Configuration.GetValue<int?>("waiting"));

var app = builder.Build();
var caller = LedgerCaller.Silent with { Patience = TimeSpan.FromSeconds(5), Log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Measures.MeterName) };
ledger = await LedgerStore.OpenAsync(store, OpenMode.Read, TimeProvider.System, caller);
app.Use(SecurityHeaders.AddAsync);
app.Use(Failures.AnswerAsync);
app.Use(new AllowedHosts(builder.Configuration["hosts"]).RefuseOthersAsync);
app.UseRouting();
app.UseRateLimiter();
app.MapReadingRoom();
await app.RunAsync();
