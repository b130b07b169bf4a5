using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Web.Pages;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var store = StoreAddress.Parse(builder.Configuration["store"] ?? Environment.GetEnvironmentVariable("PLUMBLINE_STORE") ?? "plumbline.db");
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(await LedgerStore.OpenAsync(store, OpenMode.Read, TimeProvider.System, LedgerCaller.Silent with { Patience = TimeSpan.FromSeconds(5) }));

builder.Services.AddBuildLimit(builder.Configuration.GetValue<int?>("waiting"));

var app = builder.Build();
app.Use(SecurityHeaders.AddAsync);
app.Use(Failures.AnswerAsync);
app.Use(new AllowedHosts(builder.Configuration["hosts"]).RefuseOthersAsync);
app.UseRouting();
app.UseRateLimiter();
app.MapReadingRoom();
await app.RunAsync();
