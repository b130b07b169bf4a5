using System.Net;
using System.Net.Sockets;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary><c>plumbline serve</c> as it is started and stopped.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0", "--urls: found “http://0.0.0.0:0”; expected an address of this machine alone")]
    [InlineData("--urls", "https://127.0.0.1:0", "TLS is for the proxy")]
    [InlineData("--page-cache", "lots", "--page-cache: found “lots”; expected megabytes")]
    [InlineData("--log", "xml", "--log: found “xml”; expected text or json")]
    [InlineData("--path-base", "x", "--path-base: found “x”; expected a path")]
    public async Task AWrongOption_IsRefused_WithWords(string option, string value, string words)
    {
        var result = await PlumblineProcess.RunAsync(_folder.Path, "serve", option, value, "--store", "none.db");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(words, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAStore_ItDoesNotStart()
    {
        var result = await PlumblineProcess.RunAsync(_folder.Path, "serve", "--urls", "http://127.0.0.1:0", "--store", "none.db");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Remedy:", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressInUse_IsRefused_WithoutATrace()
    {
        await LoadAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        var result = await PlumblineProcess.RunAsync(_folder.Path, "serve", "--urls", address, "--store", "small.db");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(address, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CtrlC_EndsIt_WithSuccess()
    {
        await LoadAsync();
        using var running = PlumblineProcess.StartInTerminal(_folder.Path, "serve", "--urls", "http://127.0.0.1:0", "--store", "small.db");
        await running.HearsAsync("Ctrl-C ends it");
        running.Interrupt();
        var result = await running.ResultAsync();
        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.StartsWith("http://127.0.0.1:", result.Output, StringComparison.Ordinal);
        Assert.Contains("Only this machine reaches it", result.Errors, StringComparison.Ordinal);
        Assert.Contains("what was begun is sent", result.Errors, StringComparison.Ordinal);
    }

    private async Task LoadAsync()
    {
        _folder.Write("body/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("body/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        _folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        _folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,small,2019-05,3\n");
        var loaded = await PlumblineProcess.RunAsync(_folder.Path, "load", _folder.File("body"), "--store", "small.db");
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
    }
}
