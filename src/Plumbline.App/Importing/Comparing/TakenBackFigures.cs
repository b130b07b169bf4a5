using Plumbline.App.Importing.Findings;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Importing.Comparing;

/// <summary>Counts, for each table, the changed figures that are what the ledger held before a later change: perhaps an older file. See docs/decisions/import-keeps-what-is-held.md.</summary>
internal sealed class TakenBackFigures
{
    private readonly SortedDictionary<string, (long Count, ChangeNumber Change, string Figure)> _tables = new(StringComparer.Ordinal);

    internal void Add(ComparedFact figure)
    {
        if (figure.AsBefore is not { } change) return;
        var table = figure.Fact.SourceFile!;
        var (count, latest, name) = _tables.TryGetValue(table, out var known) ? known : (0, change, FactName.Of(figure.Fact));
        _tables[table] = change > latest ? (count + 1, change, FactName.Of(figure.Fact)) : (count + 1, latest, name);
    }

    /// <summary>Warns once for each table, and names a figure of the latest change that is taken back.</summary>
    internal void Report(ImportFindings findings)
    {
        foreach (var (table, (count, change, figure)) in _tables)
            findings.Warn(table, FormattableString.Invariant($"{count:N0} of the changed figures {(count == 1 ? "is" : "are")} what the ledger held before a later change (change {change} corrected {figure}): is this an older file?"));
    }
}
