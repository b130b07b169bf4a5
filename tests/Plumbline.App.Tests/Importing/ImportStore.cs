using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Exporting;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tables;
using Plumbline.App.Tables.Workbooks;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Tables;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing;

/// <summary>A store for one test, with a sample's definitions or a few lines of its own, to import into.</summary>
internal sealed class ImportStore : IAsyncDisposable
{
    private const string Settings = "organisation:\n  code: small\n  name: Small Trust\n";

    private readonly TemporaryFolder _folder;

    private ImportStore(TemporaryFolder folder, ILedger ledger, string organisation) => (_folder, Ledger, Organisation) = (folder, ledger, organisation);

    internal ILedger Ledger { get; }

    internal string Organisation { get; }

    internal TemporaryFolder Folder => _folder;

    /// <summary>A store with a sample's definitions, with or without its figures.</summary>
    internal static async Task<ImportStore> OfSampleAsync(string sample, bool figures)
    {
        var folder = new TemporaryFolder();
        folder.Copy(Repository.Sample(sample));
        // Returns and the rows of registers have figures too.
        if (!figures)
        {
            foreach (var held in new[] { folder.File("observations"), folder.File("returns") }.Concat(Directory.GetDirectories(folder.File("registers")))) Directory.Delete(held, recursive: true);
        }

        return await LoadAsync(folder, sample);
    }

    /// <summary>A store with the workspace of a folder, after an optional change to its files.</summary>
    internal static async Task<ImportStore> OfFolderAsync(string path, Action<TemporaryFolder>? change = null)
    {
        var folder = new TemporaryFolder();
        folder.Copy(path);
        change?.Invoke(folder);
        return await LoadAsync(folder, "folder");
    }

    /// <summary>A store with a small organisation: two units below the top, and a few indicators; with recipes, each the text of a file, if any are given.</summary>
    internal static Task<ImportStore> SmallAsync(string settings = "", params string[] recipes) => SmallAtAsync(address: null, folder =>
    {
        if (settings.Length > 0) folder.Write("plumbline.yaml", Settings + settings);
        for (var i = 0; i < recipes.Length; i++) folder.Write($"recipes/{i}.yaml", recipes[i]);
    });

    /// <summary>The same in a store at an address, or in a file, after an optional change to its files.</summary>
    internal static async Task<ImportStore> SmallAtAsync(StoreAddress? address, Action<TemporaryFolder>? change = null)
    {
        var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", Settings);
        folder.Write("units.csv", "unit,name,kind,parent,from,to\nsmall,Small Trust,organisation,,,\nnorth,North Team,team,small,,\nsouth,South Team,team,small,,\n");
        folder.Write("breakdowns.csv", "dimension,item,name\nsex,female,Women\nsex,male,Men\nage,65-74,65 to 74\n");
        folder.Write("indicators.csv", """
            indicator,number,name,section,group,frequency,measure,polarity,aggregation
            incidents,,Incidents,Safety,,month,count,lower,sum
            sickness,,Sickness absence,People,,month,percentage,lower,ratio
            level-1-adults,,Level 1,Training,Safeguarding adults,month,percentage,higher,ratio
            level-1-children,,Level 1,Training,Safeguarding children,month,percentage,higher,ratio
            surplus,162,Surplus or deficit,Money,,month,money,higher,sum
            survey,,Staff survey,People,,quarter,percentage,higher,none

            """);
        folder.Write("targets.csv", "indicator,unit,from,to,target,due,as-printed\nincidents,,,,at most 5,,\nsickness,,,,at most 4.5%,2024-03,4.5% by March 2024\n");
        change?.Invoke(folder);
        return await LoadAsync(folder, "small", address);
    }

    internal Task<ImportPreview> PreviewAsync(string name, string text, ImportOptions? options = null) => PreviewAsync(name, Encoding.UTF8.GetBytes(text), options);

    internal async Task<ImportPreview> PreviewAsync(string name, byte[] content, ImportOptions? options = null)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await PreviewImport.RunAsync(Ledger, Organisation, [new ImportFile(name, stream)], options ?? ImportOptions.None);
    }

    internal async Task<CommitResult> ImportAsync(string name, byte[] content, ImportOptions? options = null)
    {
        using var preview = await PreviewAsync(name, content, options);
        Assert.Empty(preview.Refused);
        Assert.Empty(preview.Unmatched);
        return await CommitImport.RunAsync(Ledger, preview, Actor.OwnMachine("analyst"));
    }

    internal Task<CommitResult> ImportAsync(string name, string text, ImportOptions? options = null) => ImportAsync(name, Encoding.UTF8.GetBytes(text), options);

    /// <summary>Every figure as cells, without its change number: <c>indicator,unit,period,value,…</c>.</summary>
    internal async Task<List<string>> FiguresAsync(bool notes = true)
    {
        var figures = new List<string>();
        await foreach (var figure in ReadFigures.RunAsync(Ledger, Organisation, ObservationQuery.All))
            figures.Add(string.Join('|', RowTexts.Of(ObservationsTable.Table, figure).Take(notes ? 9 : 8)));
        return figures;
    }

    /// <summary>Every figure as <c>indicator|unit|period|value|numerator|denominator|aspect</c>, without empty ends.</summary>
    internal async Task<List<string>> PartsAsync()
    {
        var figures = new List<string>();
        await foreach (var row in Ledger.ObservationsAsync(Organisation, ObservationQuery.All))
            figures.Add(FormattableString.Invariant($"{row.Fact.Indicator}|{row.Fact.Unit}|{row.Fact.Period}|{row.Fact.Value}|{row.Fact.Numerator}|{row.Fact.Denominator}|{row.Fact.Aspect}").TrimEnd('|'));
        return figures;
    }

    /// <summary>Every figure as a workbook.</summary>
    internal async Task<byte[]> ExportAsync()
    {
        using var stream = new MemoryStream();
        using var workbook = new WorkbookTableWriter(stream);
        await WriteTable.RunAsync(ObservationsTable.WithSource, ReadFigures.RunAsync(Ledger, Organisation, ObservationQuery.All), workbook);
        return stream.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<ImportStore> LoadAsync(TemporaryFolder folder, string source, StoreAddress? address = null)
    {
        var reading = ReadWorkspace.Run(folder.Path);
        Assert.Empty(reading.Problems);
        var ledger = await LedgerStore.OpenAsync(address ?? new StoreAddress.Sqlite(folder.File("store.db")), OpenMode.Create, new FixedClock());
        await LoadWorkspace.RunAsync(ledger, reading.Workspace!, Actor.OwnMachine("loader"), source);
        return new ImportStore(folder, ledger, reading.Workspace!.Settings.Code);
    }
}
