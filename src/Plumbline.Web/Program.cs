using Plumbline.App.Ledger;
using Plumbline.Web.Pages;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var store = StoreAddress.Parse(builder.Configuration["store"] ?? Environment.GetEnvironmentVariable("PLUMBLINE_STORE") ?? "plumbline.db");
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(await LedgerStore.OpenAsync(store, OpenMode.Read, TimeProvider.System));

var app = builder.Build();
app.Use(SecurityHeaders.AddAsync);
app.MapReadingRoom();
await app.RunAsync();
