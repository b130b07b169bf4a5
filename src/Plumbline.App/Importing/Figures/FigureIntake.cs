using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Observations;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Takes in what the layouts find: knows the organisation's words, collects what is not understood, spools the rest.</summary>
internal sealed class FigureIntake(OrganisationPicture picture, LabelBook labels, FigureOrder order, FigureSpool spool, ImportFindings findings, ImportOptions options, TextReadings readings)
{
    private readonly List<string> _tables = [];
    private readonly UnitBook _units = new(picture.Units);
    private readonly BreakdownBook _breakdowns = new(picture.Values.Of<BreakdownItem>());

    internal OrganisationPicture Picture => picture;

    /// <summary>Periods, and what the quarters of a file are.</summary>
    internal PeriodIntake Periods { get; } = new(picture.Settings.Calendar, options.Quarters, findings);

    internal FinancialCalendar Calendar => Periods.Calendar;

    /// <summary>Which figure of the same thing a cell says.</summary>
    internal Parsed<Aspect> Aspect(string? text) => Core.Observations.Aspect.Parse(text, Calendar).Then(_breakdowns.Known);

    internal ImportFindings Findings => findings;

    internal ImportOptions Options => options;

    /// <summary>Columns to leave out.</summary>
    internal IgnoredColumns Ignored { get; } = new(options);

    /// <summary>Figures that their indicator can hardly mean.</summary>
    internal DoubtfulFigures Doubts { get; } = new(findings, options.Today);

    /// <summary>Figures that a workbook rounds to the other side of their target.</summary>
    internal RoundedFigures Rounded { get; } = new(picture, findings);

    /// <summary>What cells report.</summary>
    internal ValueIntake Values { get; } = new(readings, findings);

    internal LabelIntake Labels { get; } = new(labels);

    /// <summary>The tables read, named as source cells name them.</summary>
    internal IReadOnlyList<string> Tables => _tables;

    /// <summary>The series that have figures, to ask the ledger for.</summary>
    internal HashSet<IndicatorCode> Indicators { get; } = [];

    internal HashSet<UnitCode> Units { get; } = [];

    /// <summary>The aspects that figures have.</summary>
    internal AspectIntake Aspects { get; } = new();

    internal (int From, int To) Days { get; private set; } = (int.MaxValue, int.MinValue);

    /// <summary>A table whose figures come next.</summary>
    internal void Begin(Grid grid) => _tables.Add(grid.Name);

    internal Unit? FindUnit(string text) => _units.Find(text);

    internal string NearUnits(string text) => _units.Near(text);

    /// <summary>The period of a text for an indicator.</summary>
    internal Parsed<Period> Period(string text, Frequency frequency, Aspect aspect) => Periods.Read(text, frequency, aspect.MaySpanLonger);

    /// <summary>Adds a figure.</summary>
    internal void Add(Indicator indicator, Unit unit, Period period, ObservedValue value, FigureDetails details, int row, Cell cell)
    {
        var isFraction = value is ObservedValue.Fraction;
        Indicators.Add(indicator.Code);
        Units.Add(unit.Code);
        if (details.Standing.Aspect.IsActual)
        {
            Doubts.Look(indicator, unit, period, value, details, _tables[^1], row, cell.Column);
            Rounded.Look(indicator, unit, period, value, _tables[^1], row, cell);
        }

        Days = (Math.Min(Days.From, period.First.DayNumber), Math.Max(Days.To, period.First.DayNumber));
        spool.Add(new ImportedFigure(
            order.KeyOf(indicator.Code, unit.Code, Aspects.Shared(details.Standing.Aspect), period),
            value.Text,
            value.Status,
            isFraction ? null : details.Numerator,
            isFraction ? null : details.Denominator,
            details.IsProvisional,
            details.Note,
            details.Standing.SourceNote,
            details.Standing.IsDoubtful,
            details.Says,
            _tables.Count - 1,
            row,
            cell.Column));
    }
}

/// <summary>What a table says of a figure besides its value.</summary>
internal sealed record FigureDetails(decimal? Numerator, decimal? Denominator, bool IsProvisional, string? Note, FigureStanding Standing, Says Says)
{
    private static readonly FigureDetails Nothing = new(null, null, IsProvisional: false, null, FigureStanding.Ordinary, Says.ValueOnly);

    /// <summary>What the marks beside the figure say, as in a wide table.</summary>
    internal static FigureDetails Of(PrintedFigure figure) =>
        figure is { IsProvisional: false, Note: null, IsForecast: false, IsLowReliability: false }
            ? Nothing
            : new FigureDetails(null, null, figure.IsProvisional, figure.Note, FigureStanding.Of(figure), SaidBy(figure, sourceNote: null));

    /// <summary>What the marks beside a figure speak of, and the source note given with it.</summary>
    internal static Says SaidBy(PrintedFigure figure, string? sourceNote) =>
        (figure.IsProvisional ? Says.Provisional : Says.ValueOnly) | (figure.Note is null ? Says.ValueOnly : Says.Note) | (figure.IsLowReliability ? Says.Doubt | Says.SourceNote | (sourceNote is null ? Says.BareDoubt : Says.ValueOnly) : Says.ValueOnly);
}
