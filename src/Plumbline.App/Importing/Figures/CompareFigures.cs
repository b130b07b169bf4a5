using System.Runtime.CompilerServices;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>What a figure of a file is to the ledger.</summary>
internal enum Novelty
{
    /// <summary>The ledger has none.</summary>
    New,

    /// <summary>The ledger has another.</summary>
    Changed,

    /// <summary>The ledger has the same.</summary>
    Same,
}

/// <summary>A figure beside what the ledger has.</summary>
internal sealed record ComparedFigure(Novelty Novelty, ObservationFact Fact, ObservationFact? Was);

/// <summary>Sets a file's figures beside the ledger's. Both come in the same order, so that one pass is enough and nothing is held.</summary>
internal sealed class CompareFigures(FigureOrder order, FinancialCalendar calendar, IReadOnlyList<string> tables)
{
    private readonly Dictionary<int, string> _periods = [];

    /// <summary>Compares figures, each key once, with the ledger at a position.</summary>
    internal async IAsyncEnumerable<ComparedFigure> RunAsync(
        IEnumerable<ImportedFigure> figures, ILedger ledger, string organisation, ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stored = ledger.ObservationsAsync(organisation, query, cancellation).GetAsyncEnumerator(cancellation);
        var more = await stored.MoveNextAsync();
        foreach (var figure in figures)
        {
            var fact = FactOf(figure);
            var place = -1;
            while (more && (place = Order(stored.Current.Fact, fact)) < 0) more = await stored.MoveNextAsync();
            yield return Compare(figure, fact, more && place == 0 ? stored.Current.Fact : null);
        }
    }

    private ObservationFact FactOf(ImportedFigure figure)
    {
        var indicator = order.IndicatorOf(figure.Key);
        var frequency = FigureOrder.FrequencyOf(figure.Key);
        return new ObservationFact(
            indicator.Code.ToString(),
            order.UnitOf(figure.Key).Code.ToString(),
            PeriodText(figure.Key),
            figure.Key.Day,
            Names<Frequency>.Of(frequency),
            figure.Value,
            figure.Numerator,
            figure.Denominator,
            Names<ReportingStatus>.Of(figure.Status),
            figure.IsProvisional,
            figure.Note,
            tables[figure.Table],
            figure.Row,
            figure.Column,
            Aspect: figure.Key.Aspect,
            SourceNote: figure.SourceNote,
            Doubtful: figure.IsDoubtful);
    }

    // A file that says the same value again does not take back what it has no column for: the ledger's notes, parts, status, provisional mark or doubt. A doubt keeps its reason.
    private static ComparedFigure Compare(ImportedFigure figure, ObservationFact fact, ObservationFact? was)
    {
        if (was is null) return new ComparedFigure(Novelty.New, fact, null);
        if (string.Equals(fact.Value, was.Value, StringComparison.Ordinal))
        {
            var says = figure.Says;
            if (!says.HasFlag(Says.Parts)) fact = fact with { Numerator = was.Numerator, Denominator = was.Denominator };
            if (!says.HasFlag(Says.Status)) fact = fact with { Status = was.Status };
            if (!says.HasFlag(Says.Provisional)) fact = fact with { Provisional = was.Provisional };
            if (!says.HasFlag(Says.Note)) fact = fact with { Note = was.Note };
            if (!says.HasFlag(Says.Doubt)) fact = fact with { Doubtful = was.Doubtful };
            if (!says.HasFlag(Says.SourceNote) || (fact is { Doubtful: true, SourceNote: null })) fact = fact with { SourceNote = was.SourceNote };
        }

        // A mark says that a figure is doubtful, and not why: the reason known already is the better one.
        if (figure.Says.HasFlag(Says.BareDoubt) && was is { Doubtful: true, SourceNote: { } reason }) fact = fact with { SourceNote = reason };

        // Where it was read is not what it says. Equal decimals may differ in their digits: 53.0 is not 53.
        var same = fact == was with { SourceFile = fact.SourceFile, SourceRow = fact.SourceRow, SourceColumn = fact.SourceColumn }
            && fact.Numerator?.Scale == was.Numerator?.Scale && fact.Denominator?.Scale == was.Denominator?.Scale;
        return new ComparedFigure(same ? Novelty.Same : Novelty.Changed, fact, was);
    }

    private string PeriodText(FigureKey key)
    {
        if (_periods.TryGetValue(key.Time, out var text)) return text;
        return _periods[key.Time] = FigureOrder.PeriodOf(key, calendar).ToString();
    }

    private static int Order(ObservationFact a, ObservationFact b)
    {
        var difference = string.CompareOrdinal(a.Indicator, b.Indicator);
        if (difference == 0) difference = string.CompareOrdinal(a.Unit, b.Unit);
        if (difference == 0) difference = string.CompareOrdinal(a.Aspect, b.Aspect);
        if (difference == 0) difference = string.CompareOrdinal(a.Frequency, b.Frequency);
        return difference != 0 ? difference : a.FirstDay.CompareTo(b.FirstDay);
    }
}
