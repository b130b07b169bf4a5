using Plumbline.Core.Commentaries;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Meetings;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Tests.Composition;

/// <summary>An organisation with a few indicators, built for one test.</summary>
internal sealed class SmallOrganisation
{
    internal static readonly UnitCode Top = UnitCode.Parse("trust").Value;
    private readonly List<Indicator> _indicators = [];
    private readonly List<Target> _targets = [];
    private readonly List<Observation> _observations = [];

    private readonly List<Unit> _units = [new(Top, "Small Trust", UnitKind.Organisation, null)];

    internal OrganisationSettings Settings { get; init; } = new() { Code = "small", Name = "Small Trust" };

    /// <summary>The orientation of its reports.</summary>
    internal PageOrientation Orientation { get; set; }

    /// <summary>The first day of the first figure of its series, where that lies before the figures read.</summary>
    internal DateOnly? Begun { get; init; }

    /// <summary>Which figures its reports show.</summary>
    internal FiguresShown Figures { get; init; }

    /// <summary>Its risks and actions; null where its reports are made without.</summary>
    internal BoardRecords? Records { get; set; }

    /// <summary>Its contracts; null where its reports are made without.</summary>
    internal BoardContracts? Contracts { get; set; }

    /// <summary>Its accounts; null where its reports are made without.</summary>
    internal FinanceReading? Finance { get; set; }

    /// <summary>What was read of its forms.</summary>
    internal IReadOnlyList<FormReading> Returns { get; set; } = [];

    /// <summary>What was read of its registers.</summary>
    internal IReadOnlyList<RegisterReading> Registers { get; set; } = [];

    /// <summary>The meetings planned.</summary>
    internal IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>For which body its reports are made.</summary>
    internal string? For { get; init; }

    /// <summary>Its dated statuses.</summary>
    internal IReadOnlyList<IndicatorStatusSpan> Statuses { get; init; } = [];

    /// <summary>The words about its figures.</summary>
    internal IReadOnlyList<Commentary> Commentaries { get; init; } = [];

    /// <summary>Adds an indicator with its figures: <c>2023-01 5.60%</c>, separated by semicolons. After a bar comes a note, after another a source note; a question mark means provisional, an exclamation mark doubtful.</summary>
    internal SmallOrganisation With(string code, string figures = "", string? target = null, Func<Indicator, Indicator>? change = null, Func<Target, Target>? changeTarget = null)
    {
        var indicator = new Indicator
        {
            Code = IndicatorCode.Parse(code).Value,
            Name = char.ToUpperInvariant(code[0]) + code[1..],
            Placement = new Placement("Safety", "Incidents", null, (_indicators.Count + 1) * 10),
            Frequency = Frequency.Month,
            Measure = Measure.Of(MeasureKind.Percentage),
            Polarity = Polarity.Higher,
            Aggregation = Aggregation.None,
        };
        indicator = change?.Invoke(indicator) ?? indicator;
        _indicators.Add(indicator);
        if (target is not null)
        {
            var made = new Target { Indicator = indicator.Code, Criterion = TargetCriterion.Parse(target).Value };
            _targets.Add(changeTarget?.Invoke(made) ?? made);
        }

        Add(indicator, Top, figures);
        return this;
    }

    /// <summary>Adds a team below the top, with figures of indicators that are there already: <c>falls: 2023-01 3; 2023-02 4</c>.</summary>
    internal SmallOrganisation WithTeam(string code, string name, params string[] figures)
    {
        var unit = new Unit(UnitCode.Parse(code).Value, name, UnitKind.Team, Top);
        _units.Add(unit);
        foreach (var parts in figures.Select(static text => text.Split(": ", 2))) Add(_indicators.Single(indicator => indicator.Code.ToString() == parts[0]), unit.Code, parts[1]);
        return this;
    }

    /// <summary>Adds a row of a register as a unit, below the top or below the row that it says again.</summary>
    internal SmallOrganisation WithRow(UnitCode row, UnitCode? first = null)
    {
        _units.Add(new(row, row.ToString(), UnitKind.Row, first ?? Top));
        return this;
    }

    /// <summary>Adds figures of the top to an indicator that is there already.</summary>
    internal SmallOrganisation Add(string code, string figures)
    {
        Add(_indicators.Single(indicator => indicator.Code.ToString() == code), Top, figures);
        return this;
    }

    /// <summary>Adds figures of a team that is there already: <c>falls: 2023-01 3</c>.</summary>
    internal SmallOrganisation AddOf(string team, string figures)
    {
        var parts = figures.Split(": ", 2);
        Add(_indicators.Single(indicator => indicator.Code.ToString() == parts[0]), UnitCode.Parse(team).Value, parts[1]);
        return this;
    }

    /// <summary>Changes every figure of an indicator.</summary>
    internal SmallOrganisation Change(string code, Func<Observation, Observation> change)
    {
        for (var at = 0; at < _observations.Count; at++)
        {
            if (_observations[at].Indicator.ToString() == code) _observations[at] = change(_observations[at]);
        }

        return this;
    }

    /// <summary>Adds a target from a month on to an indicator that is there already.</summary>
    internal SmallOrganisation Aim(string code, string target, string from)
    {
        _targets.Add(new Target { Indicator = IndicatorCode.Parse(code).Value, Criterion = TargetCriterion.Parse(target).Value, From = Period.Parse(from).Value });
        return this;
    }

    /// <summary>Changes the last figure added.</summary>
    internal SmallOrganisation Last(Func<Observation, Observation> change)
    {
        _observations[^1] = change(_observations[^1]);
        return this;
    }

    private void Add(Indicator indicator, UnitCode unit, string figures)
    {
        foreach (var figure in figures.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var said = figure.Split('|');
            var parts = said[0].TrimEnd('?', '!').Split(' ', 2);
            _observations.Add(new Observation(indicator.Code, unit, Period.Parse(parts[0], null, indicator.Frequency).Value, ObservedValue.Parse(parts[1]).Value)
            {
                Note = said.Length > 1 && said[1].Length > 0 ? said[1] : null,
                SourceNote = said.Length > 2 ? said[2] : null,
                IsProvisional = said[0].Contains('?', StringComparison.Ordinal),
                IsDoubtful = said[0].Contains('!', StringComparison.Ordinal),
            });
        }
    }

    internal OrganisationPicture Picture => new(
        Settings,
        UnitTree.From(_units).Value,
        _indicators,
        TargetBook.From(_targets).Value,
        [],
        Commentaries) { Statuses = StatusBook.Of(Statuses, UnitTree.From(_units).Value), Values = ValueLists.None.With<StatementDefinition>([.. Finance?.Statements.Values.Select(static one => one.Definition) ?? []])
            .With<FormDefinition>([.. Returns.Select(static one => one.Form)]).With<RegisterDefinition>([.. Registers.Select(static one => one.Definition)]).With<Meeting>([.. Meetings]) };

    /// <summary>A report of the period's frequency.</summary>
    internal ReportContext Context(string period, params IReportBlock[] blocks) => Context(period, null, blocks);

    internal ReportContext Context(string period, UnitCode? unit, params IReportBlock[] blocks)
    {
        var picture = Picture;
        var definition = new ReportDefinition { Name = "small", Title = "Small report", Frequency = Period.Parse(period).Value.Frequency, Blocks = blocks, Orientation = Orientation, Figures = Figures, For = For };
        var series = picture.Indicators.SelectMany(indicator => _units.Select(one => (Indicator: indicator, Unit: one.Code))).ToDictionary(
            static pair => (pair.Indicator.Code, pair.Unit),
            pair => Series.From(pair.Indicator, pair.Unit, _observations.Where(observation => observation.Indicator == pair.Indicator.Code && observation.Unit == pair.Unit)).Value is var read && Begun is { } begun ? read.Expecting(begun, read.Absent) : read);
        return new ReportContext(definition, new ReportScope(picture, Period.Parse(period).Value, unit), series, position: 7, new DateOnly(2024, 1, 19)) { Records = Records, Contracts = Contracts, Finance = Finance, Returns = Returns, Registers = Registers };
    }

    internal Document Compose(string period, params IReportBlock[] blocks) => ComposeReport.Compose(Context(period, blocks));
}
