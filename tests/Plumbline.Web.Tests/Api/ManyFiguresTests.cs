using System.Globalization;
using System.IO.Compression;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Api;

/// <summary>A result of any length is sent whole, in the memory of a few rows; and clients that read slowly, or leave, harm nobody.</summary>
[Collection(AloneCollection.Name)]
public sealed class ManyFiguresTests(ManyFiguresTests.Store store) : IClassFixture<ManyFiguresTests.Store>
{
    private const string Organisation = "sample-trust";
    private const long MostMemory = 40L << 20;

    // A million in the long run.
    private static readonly int Figures = Effort.Of(100_000, 1_000_000);

    [Theory]
    [InlineData("csv", "identity")]
    [InlineData("csv", "gzip")]
    [InlineData("json", "br")]
    public async Task WholeResult_StreamsInConstantMemory(string format, string encoding)
    {
        var (server, client) = await SampleSite.ServeAsync(store.Ledger);
        await using var _ = server;
        using var __ = client;
        await CountAsync(client, $"/api/v1/{Organisation}/observations.{format}?limit=1000", encoding, format, new Peak());
        var peak = new Peak();
        var rows = await CountAsync(client, $"/api/v1/{Organisation}/observations.{format}?indicator=incidents&from=2015-01", encoding, format, peak);
        Assert.InRange(rows, Figures, Figures + 100);
        Assert.InRange(peak.Growth, 0, MostMemory);
        Effort.Record(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} figures as {format} ({encoding}): memory grew by {peak.Growth >> 20} MB"));
    }

    [Fact]
    public async Task SlowClients_AndThoseWhoLeave_HarmNobody()
    {
        var (server, client) = await SampleSite.ServeAsync(store.Ledger);
        await using var _ = server;
        using var __ = client;
        var slow = new List<Stream>();
        for (var i = 0; i < Plumbline.Web.Api.ReadGate.MostAtOnce; i++)
        {
            var answer = await client.GetAsync(new Uri($"/api/v1/{Organisation}/observations.csv", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            var stream = await answer.Content.ReadAsStreamAsync();
            await stream.ReadExactlyAsync(new byte[100]);
            slow.Add(stream);
        }

        // What reads little needs no turn, and the pages have turns of their own.
        Assert.Contains("sickness-monthly", await client.GetStringAsync(new Uri($"/api/v1/{Organisation}/indicators.csv", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("sickness", await client.GetStringAsync(new Uri($"/{Organisation}/search?q=sick", UriKind.Relative)), StringComparison.OrdinalIgnoreCase);
        var waiting = client.GetStringAsync(new Uri($"/api/v1/{Organisation}/observations.csv?limit=10", UriKind.Relative));
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);
        foreach (var stream in slow) await stream.DisposeAsync();
        Assert.Equal(11, (await waiting.WaitAsync(TimeSpan.FromSeconds(60))).TrimEnd('\n').Split('\n').Length);
    }

    private static IEnumerable<ObservationFact> Many()
    {
        // Series as long as those of ten years of months.
        const int Length = 120;
        var first = Core.Periods.Period.Parse("2015-01").Value;
        var months = Enumerable.Range(0, Length).Select(first.Plus).Select(month => (Text: month.ToString(), Day: month.First.DayNumber)).ToList();
        for (var i = 0; i < Figures; i++)
        {
            var (text, day) = months[i % Length];
            yield return new ObservationFact("incidents", string.Create(CultureInfo.InvariantCulture, $"ward-{i / Length}"), text, day, "month", string.Create(CultureInfo.InvariantCulture, $"{i}"), Status: "reported");
        }
    }

    private static async Task<int> CountAsync(HttpClient client, string address, string encoding, string format, Peak peak)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = encoding switch { "gzip" => new GZipStream(body, CompressionMode.Decompress), "br" => new BrotliStream(body, CompressionMode.Decompress), _ => body };
        var (buffer, lines) = (new byte[1 << 16], 0);
        for (var read = await plain.ReadAsync(buffer); read > 0; read = await plain.ReadAsync(buffer))
        {
            lines += buffer.AsSpan(0, read).Count(format == "csv" ? (byte)'\n' : (byte)'{');
            peak.Look();
        }

        return format == "csv" ? lines - 1 : lines;
    }

    /// <summary>How much the memory in use grew above what it was.</summary>
    private sealed class Peak
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private int _looks;

        public long Growth { get; private set; }

        public void Look()
        {
            // A look at what is in use collects what is not, which takes time.
            if (_looks++ % 200 == 0) Growth = Math.Max(Growth, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }
    }

    /// <summary>A store of many figures.</summary>
    public sealed class Store : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public ILedger Ledger { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("many.db")), OpenMode.Create, TimeProvider.System);
            await LoadWorkspace.RunAsync(Ledger, ReadWorkspace.Run(Repository.Path("samples", "community-trust")).Workspace!, Actor.OwnMachine("test"), "samples/community-trust");
            await Ledger.CommitAsync(Organisation, new ChangeDraft
            {
                Author = new("test"),
                Reason = "many",
                BasedOn = await Ledger.HeadAsync(Organisation),
                Observations = Many().ToAsyncEnumerable(),
            });
        }

        public async ValueTask DisposeAsync()
        {
            await Ledger.DisposeAsync();
            _folder.Dispose();
        }
    }
}
