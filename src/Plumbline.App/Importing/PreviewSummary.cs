using Plumbline.App.Importing.Comparing;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;

namespace Plumbline.App.Importing;

/// <summary>Counts compared figures, and keeps the first of those that would be written.</summary>
internal sealed class PreviewSummary(int listed)
{
    private readonly List<PreviewedFigure> _new = [];
    private readonly List<PreviewedFigure> _changed = [];

    internal long NewCount { get; private set; }

    internal long ChangedCount { get; private set; }

    internal long SameCount { get; private set; }

    /// <summary>How many of the changed figures lose a note, a source note or a doubt.</summary>
    internal long LosingCount { get; private set; }

    /// <summary>How many of the changed figures are the same number with more or fewer noughts behind its point.</summary>
    internal long OtherDecimalsCount { get; private set; }

    /// <summary>The changed figures that take a later change of the ledger back.</summary>
    internal TakenBackFigures TakenBack { get; } = new();

    internal long Count => NewCount + ChangedCount + SameCount;

    internal IReadOnlyList<PreviewedFigure> New => _new;

    internal IReadOnlyList<PreviewedFigure> Changed => _changed;

    internal void Add(ComparedFact figure)
    {
        switch (figure.Novelty)
        {
            case Novelty.New:
                NewCount++;
                List(_new, figure);
                break;
            case Novelty.Changed:
                ChangedCount++;
                if (Lost(figure.Was!, figure.Fact).Count > 0) LosingCount++;
                if (figure.Was!.Value != figure.Fact.Value && WithoutNoughts(figure.Was.Value) == WithoutNoughts(figure.Fact.Value)) OtherDecimalsCount++;
                TakenBack.Add(figure);
                List(_changed, figure);
                break;
            case Novelty.Same:
                SameCount++;
                break;
        }
    }

    private void List(List<PreviewedFigure> list, ComparedFact figure)
    {
        if (list.Count >= listed) return;
        var fact = figure.Fact;
        var source = new SourceCell(fact.SourceFile!, fact.SourceRow, fact.SourceColumn);
        list.Add(new PreviewedFigure(fact.Indicator, fact.Unit, fact.Period, figure.Was is null ? null : WasText(figure.Was, fact), Text(fact, figure.Was), source.ToString(), fact.Aspect, fact.SourceNote, fact.Doubtful, figure.AsBefore));
    }

    // 99.00% is 99%, and 0.50 is 0.5.
    private static string WithoutNoughts(string value)
    {
        var point = value.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) return value;
        var end = point + 1;
        while (end < value.Length && char.IsAsciiDigit(value[end])) end++;
        return value[..end].TrimEnd('0').TrimEnd('.') + value[end..];
    }

    // A new value also replaces the notes on the old one.
    private static string WasText(ObservationFact was, ObservationFact fact) =>
        was.Value != fact.Value && Lost(was, fact) is { Count: > 0 } lost ? $"{was.Value} ({string.Join("; ", lost)})" : Text(was, fact);

    private static List<string> Lost(ObservationFact was, ObservationFact fact) =>
    [
        .. was.Note is not null && was.Note != fact.Note ? ["note"] : Array.Empty<string>(),
        .. was.SourceNote is not null && was.SourceNote != fact.SourceNote ? ["source note"] : Array.Empty<string>(),
        .. was.Doubtful && !fact.Doubtful ? ["doubtful"] : Array.Empty<string>(),
    ];

    // If the value is the same, the text shows the details that change.
    private static string Text(ObservationFact fact, ObservationFact? other)
    {
        if (other is null || other.Value != fact.Value) return fact.Value;
        var details = new List<string>();
        if (fact.Status != other.Status) details.Add(fact.Status);
        if (fact.Numerator != other.Numerator || fact.Denominator != other.Denominator) details.Add(fact.Numerator is null && fact.Denominator is null ? "no parts" : FormattableString.Invariant($"{fact.Numerator} of {fact.Denominator}"));
        if (fact.Provisional != other.Provisional) details.Add(fact.Provisional ? "provisional" : "final");
        if (fact.Note != other.Note) details.Add(fact.Note is { } note ? $"note: {note}" : "no note");
        if (fact.Doubtful != other.Doubtful) details.Add(fact.Doubtful ? "doubtful" : "not doubtful");
        if (fact.SourceNote != other.SourceNote) details.Add(fact.SourceNote is { } source ? $"source note: {source}" : "no source note");
        return details.Count == 0 ? fact.Value : $"{fact.Value} ({string.Join("; ", details)})";
    }
}
