using Microsoft.Playwright;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>One run of <c>plumbline demo</c>, one site and one browser, shared by every test that reads the reports.</summary>
public sealed class Papers : IAsyncLifetime
{
    internal const string Trust2023 = "sample-trust-quality-dashboard-2023-12";
    internal const string Trust2020 = "sample-trust-quality-dashboard-2020-03";
    internal const string Council = "sample-council-corporate-performance-2020-Q2";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, IPage> _shown = new(StringComparer.Ordinal);
    private Dictionary<string, Task<string>> _tagged = new(StringComparer.Ordinal);
    private Chromium? _chromium;
    private SiteProcess? _site;

    internal const string TrustRisks = "sample-trust-risk-register-2020-03";
    internal const string CouncilRisks = "sample-council-risk-register-2020-09";
    internal const string TrustAssurance = "sample-trust-assurance-2020-03";
    internal const string CouncilAssurance = "sample-council-assurance-2020-09";
    internal const string TrustAccounts = "sample-trust-contracts-and-finance-2020-03";
    internal const string CouncilAccounts = "sample-council-contracts-and-finance-2020-09";
    internal const string TrustReturns = "sample-trust-returns-and-registers-2020-03";
    internal const string CouncilReturns = "sample-council-returns-and-registers-2020-09";
    internal const string Complaints = "sample-trust-complaints-2023-12";
    internal const string Incidents = "sample-trust-incidents-and-requests-2023-12";

    /// <summary>The reports for boards and committees that the demonstration builds.</summary>
    public static TheoryData<string> All { get; } = [Trust2023, Trust2020, Council, TrustRisks, CouncilRisks, TrustAssurance, CouncilAssurance, TrustAccounts, CouncilAccounts, TrustReturns, CouncilReturns];

    /// <summary>Every report that the demonstration builds.</summary>
    public static TheoryData<string> Every { get; } = [Trust2023, Trust2020, Council, Complaints, Incidents, TrustRisks, CouncilRisks, TrustAssurance, CouncilAssurance, TrustAccounts, CouncilAccounts, TrustReturns, CouncilReturns];

    /// <summary>Each report at the width of the narrowest phone and of a desktop screen.</summary>
    public static TheoryData<string, int> AtEnds { get; } = AtWidths(320, 1280);

    internal string Folder => _folder.Path;

    /// <summary>The result of the demonstration.</summary>
    internal CommandResult Demo { get; private set; } = new(-1, "", "");

    internal Chromium Chromium => _chromium ?? throw new InvalidOperationException("The browser is not started yet.");

    /// <summary>The web application over the demonstration's store.</summary>
    internal SiteProcess Site => _site ?? throw new InvalidOperationException("The site is not served yet.");

    internal string Store => _folder.File("out", "demo.db");

    internal string Html(string paper) => _folder.File("out", paper + ".html");

    internal string Pdf(string paper) => _folder.File("out", paper + ".pdf");

    /// <summary>
    /// The tags of a printed report with their text, as poppler reads them: what a screen reader gets. Poppler reads a whole page
    /// for each tag, which takes many seconds, so this starts as soon as the reports exist and runs alongside the first tests.
    /// </summary>
    internal Task<string> TaggedTextAsync(string paper) => _tagged[paper];

    internal Uri Address(string paper) => new(Html(paper));

    /// <summary>
    /// A report in the browser at a width, with all details open. Opening is slow, so each report is opened once and shared by all
    /// tests that only read it; a test must not use the page after another test has asked for it.
    /// </summary>
    internal async Task<IPage> ShowAsync(string paper, int width, Media media = Media.Screen, ColorScheme scheme = ColorScheme.Light, ForcedColors forced = ForcedColors.None)
    {
        if (!_shown.TryGetValue(paper, out var page))
        {
            _shown[paper] = page = await Chromium.OpenAsync(Address(paper).AbsoluteUri, width);
            await page.UnfoldAsync();
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media, ColorScheme = scheme, ForcedColors = forced });
        await page.SetViewportSizeAsync(width, 900);
        return page;
    }

    internal Task<CommandResult> RunAsync(params string[] arguments) => PlumblineProcess.RunAsync(Folder, arguments);

    private static TheoryData<string, int> AtWidths(params int[] widths)
    {
        var data = new TheoryData<string, int>();
        foreach (var paper in new[] { Trust2023, Trust2020, Council, TrustRisks, CouncilRisks, TrustAssurance, CouncilAssurance, TrustAccounts, CouncilAccounts, TrustReturns, CouncilReturns })
        {
            foreach (var width in widths) data.Add(paper, width);
        }

        return data;
    }

    public async ValueTask InitializeAsync()
    {
        Demo = await RunAsync("demo", "--out", "out");
        _tagged = new[] { Trust2023, Council }.ToDictionary(paper => paper, paper => Task.Run(() => Tool.Run("pdfinfo", "-struct-text", Pdf(paper))), StringComparer.Ordinal);
        var site = SiteProcess.StartAsync(Folder, Store);
        _chromium = await Chromium.StartAsync();
        _site = await site;
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        if (_chromium is not null) await _chromium.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Tests that share the reports and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PapersCollection : ICollectionFixture<Papers>
{
    internal const string Name = "Papers";
}
