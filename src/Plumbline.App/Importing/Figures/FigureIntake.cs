using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Observations;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Takes in what the layouts find: knows the organisation's words, collects what is not understood, and holds the rest for the ledger.</summary>
internal sealed class FigureIntake(OrganisationPicture picture, LabelBook labels, HeldFacts held, ImportFindings findings, ImportOptions options, TextReadings readings, UnitBook units)
{
    private readonly ObservationFacts _facts = new();
    private readonly BreakdownBook _breakdowns = new(picture.Values.Of<BreakdownItem>());
    private string _table = "";

    internal OrganisationPicture Picture => picture;

    /// <summary>Periods, and what the quarters of a file are.</summary>
    internal PeriodIntake Periods { get; } = new(picture.Settings.Calendar, options.Quarters, findings);

    internal FinancialCalendar Calendar => Periods.Calendar;

    /// <summary>Which figure of the same thing a cell says.</summary>
    internal Parsed<Aspect> Aspect(string? text) => Core.Observations.Aspect.Parse(text, Calendar).Then(_breakdowns.Known);

    internal ImportFindings Findings => findings;

    internal ImportOptions Options => options;

    /// <summary>What the user says in place of a table.</summary>
    internal GivenParts Given { get; } = new(options, picture);

    /// <summary>Columns to leave out.</summary>
    internal IgnoredColumns Ignored { get; } = new(options);

    /// <summary>Figures that their indicator can hardly mean.</summary>
    internal DoubtfulFigures Doubts { get; } = new(picture.Indicators, picture.Settings.Calendar, options.Today);

    /// <summary>Figures that a workbook rounds to the other side of their target.</summary>
    internal RoundedFigures Rounded { get; } = new(picture, findings);

    /// <summary>What cells report.</summary>
    internal ValueIntake Values { get; } = new(readings, findings);

    internal LabelIntake Labels { get; } = new(labels);

    /// <summary>A table whose figures come next.</summary>
    internal void Begin(Grid grid) => _table = grid.Name;

    /// <summary>Which units the texts of files name.</summary>
    internal UnitBook Units => units;

    internal Unit? FindUnit(string text) => units.Find(text);

    /// <summary>Refuses a text that names no unit, with the unit it may mean.</summary>
    internal void RefuseUnit(Grid grid, int row, int column, string text) => findings.Refuse(grid.Name, row, column, Problem.With(text, $"a unit, by code or name{units.Proposal(text)}"));

    /// <summary>The period of a text for an indicator.</summary>
    internal Parsed<Period> Period(string text, Frequency frequency, Aspect aspect) => Periods.Read(text, frequency, aspect.MaySpanLonger);

    /// <summary>Adds a figure.</summary>
    /// <param name="indicator">What it is of.</param>
    /// <param name="unit">Where.</param>
    /// <param name="figure">What its table says of it.</param>
    /// <param name="stated">The parts of it for which the table has a place.</param>
    /// <param name="row">Its row.</param>
    /// <param name="cell">Its cell.</param>
    internal void Add(Indicator indicator, Unit unit, FigureRow figure, StatedParts stated, int row, Cell cell)
    {
        var observation = figure.ToObservation(indicator.Code, unit.Code, new SourceCell(_table, row, cell.Column));
        Doubts.Look(observation);
        if (observation.Aspect.IsActual) Rounded.Look(indicator, unit, figure.Period, figure.Value, _table, row, cell);
        held.Add(_facts.Of(observation), stated);
    }

    /// <summary>The parts that the marks beside a figure state, and the source note given with it.</summary>
    internal static StatedParts StatedBy(PrintedFigure figure, string? sourceNote) =>
        (figure.IsProvisional ? StatedParts.Provisional : StatedParts.ValueOnly)
        | (figure.Note is null ? StatedParts.ValueOnly : StatedParts.Note)
        | (figure.IsLowReliability ? StatedParts.Doubt | StatedParts.SourceNote | (sourceNote is null ? StatedParts.BareDoubt : StatedParts.ValueOnly) : StatedParts.ValueOnly);
}
