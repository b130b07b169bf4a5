using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Plumbline.Benchmarks.Web;

/// <summary>The peer of the web benchmark: a file served by the framework's own static files, on a port of its own.</summary>
internal sealed class StaticPeer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StaticPeer(WebApplication app) => _app = app;

    internal Uri Address => new(new Uri(_app.Urls.First()), "page.html");

    internal static async Task<StaticPeer> StartAsync(string folder, byte[] page)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), page);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        return new StaticPeer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
