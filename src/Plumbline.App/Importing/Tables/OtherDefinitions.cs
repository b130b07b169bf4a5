using Plumbline.App.Definitions;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Tables;

/// <summary>The definitions that tables give, each once.</summary>
internal sealed class OtherDefinitions(Workspace workspace, ImportFindings findings)
{
    // The definitions of an organisation are held in memory, as those that come are.
    private const int Most = 100_000;

    private readonly Dictionary<(FactKind, string, string), GivenDefinition> _given = [];

    /// <summary>What the readers of the kinds know of the organisation.</summary>
    internal WorkspaceContext Context => field ??= WorkspaceContext.Of(workspace);

    /// <summary>The rows of the registers that tables may fill, to find the codes of those that have none in their table.</summary>
    internal IReadOnlyList<RegisterRows> Registers { get; init; } = [];

    /// <summary>The rows that the ledger has.</summary>
    internal required HeldRows Held { get; init; }

    /// <summary>All of them, in the order of the files.</summary>
    internal IReadOnlyCollection<GivenDefinition> All => _given.Values;

    /// <summary>Adds a definition. The same again is a note, another with its key a problem.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="table">The definition.</param>
    /// <param name="source">Its row.</param>
    /// <param name="again">Reads the row again, with what is known once all files are read.</param>
    internal void Add(ITableKind kind, TableFact table, SourceCell source, Action<WorkspaceContext> again)
    {
        var fact = table.Fact;
        var given = new GivenDefinition(kind, table, source, again);
        if (_given.Count >= Most) findings.Refuse(source.File, source.Row, source.Column, new Problem($"more than {Most:N0} definitions", "fewer in one import"));
        else if (_given.TryAdd((fact.Kind, fact.Parent, fact.Key), given)) return;
        else if (_given[(fact.Kind, fact.Parent, fact.Key)] is var first && first.Table.Fact.Body == fact.Body) findings.Note(source.ToString(), $"{NameOf(table)} a second time, the same as in {first.Source}");
        else findings.Refuse(source.File, source.Row, source.Column, new Problem($"{NameOf(table)} a second time", $"each once; it stands in {first.Source} with other content"));
    }

    // What makes the row one of its kind, as a reader knows it: contract-result of north-health, March 2020.
    private string NameOf(TableFact table)
    {
        var parts = $"{table.Fact.Parent}|{table.Fact.Key}".Split('|', StringSplitOptions.RemoveEmptyEntries).ToList();
        List<string> words = [.. table.Cells.Where(cell => cell.Text is not null && parts.Remove(cell.Text)).Select(cell => Said(cell.Column, cell.Text!)).Concat(parts)];
        return $"{table.Fact.Kind.Name} “{string.Join(", ", words)}”";
    }

    private string Said(string column, string text) => (column is "period" or "from" or "to" or "due" or "date")
        && Period.Parse(text, workspace.Settings.Calendar).TryGet(out var period, out _) ? period.ToText(workspace.Settings.Language, full: true) : text;
}

/// <summary>A definition that a table gives.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Table">The fact, and its cells.</param>
/// <param name="Source">Its row.</param>
/// <param name="Again">Reads its row again and records the problems.</param>
internal sealed record GivenDefinition(ITableKind Kind, TableFact Table, SourceCell Source, Action<WorkspaceContext> Again);
