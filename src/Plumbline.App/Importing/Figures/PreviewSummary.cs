using Plumbline.App.Ledger;
using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Figures;

/// <summary>Counts compared figures, and keeps the first of those that would be written.</summary>
internal sealed class PreviewSummary(int listed)
{
    private readonly List<PreviewedFigure> _new = [];
    private readonly List<PreviewedFigure> _changed = [];

    internal long NewCount { get; private set; }

    internal long ChangedCount { get; private set; }

    internal long SameCount { get; private set; }

    internal long Count => NewCount + ChangedCount + SameCount;

    internal IReadOnlyList<PreviewedFigure> New => _new;

    internal IReadOnlyList<PreviewedFigure> Changed => _changed;

    internal void Add(ComparedFigure figure)
    {
        switch (figure.Novelty)
        {
            case Novelty.New:
                NewCount++;
                List(_new, figure);
                break;
            case Novelty.Changed:
                ChangedCount++;
                List(_changed, figure);
                break;
            case Novelty.Same:
                SameCount++;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void List(List<PreviewedFigure> list, ComparedFigure figure)
    {
        if (list.Count >= listed) return;
        var fact = figure.Fact;
        var source = new SourceCell(fact.SourceFile!, fact.SourceRow, fact.SourceColumn);
        var besides = figure.Was is { } was && was.Value == fact.Value;
        list.Add(new PreviewedFigure(fact.Indicator, fact.Unit, fact.Period, figure.Was is null ? null : Text(figure.Was, besides), Text(fact, besides), source.ToString()));
    }

    // Where the value is the same, what stands beside it is what changes.
    private static string Text(ObservationFact fact, bool withDetails)
    {
        if (!withDetails) return fact.Value;
        var details = new List<string> { fact.Status };
        if (fact.Numerator is not null || fact.Denominator is not null) details.Add(FormattableString.Invariant($"{fact.Numerator} of {fact.Denominator}"));
        if (fact.Provisional) details.Add("provisional");
        if (fact.Note is { } note) details.Add(note);
        return $"{fact.Value} ({string.Join("; ", details)})";
    }
}
