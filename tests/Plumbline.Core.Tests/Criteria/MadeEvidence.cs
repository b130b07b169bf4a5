using System.Globalization;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Collections;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Criteria;

/// <summary>Evidence for criteria, written like the files of a workspace: a trust with services, judged on February and March 2020.</summary>
internal sealed class MadeEvidence
{
    private readonly List<Unit> _units = [new(UnitOf("trust"), "Trust", UnitKind.Organisation, null)];
    private readonly List<Indicator> _indicators = [];
    private readonly List<Observation> _cells = [];
    private readonly List<Target> _targets = [];
    private readonly List<Benchmark> _benchmarks = [];
    private readonly List<Answer> _answers = [];
    private readonly List<Question> _questions = [];
    private readonly List<IndicatorStatusSpan> _statuses = [];
    private readonly List<LineList> _lists = [];
    private readonly List<RiskEntry> _risks = [];

    internal static UnitCode UnitOf(string text) => UnitCode.Parse(text).Value;

    internal static IndicatorCode Code(string text) => IndicatorCode.Parse(text).Value;

    /// <summary>Adds services below the trust.</summary>
    internal MadeEvidence Services(params string[] codes)
    {
        _units.AddRange(codes.Select(static code => new Unit(UnitOf(code), code, UnitKind.Service, UnitOf("trust"))));
        return this;
    }

    /// <summary>Adds an indicator with its figures of the trust from a period on.</summary>
    /// <param name="code">Its code and name.</param>
    /// <param name="what">Its measure and aggregation, and <c>lower</c>, <c>running</c> or a rhythm of months where it has one.</param>
    /// <param name="first">The period of the first figure: it gives the frequency.</param>
    /// <param name="figures">The figures: blank for none, <c>?</c> at the end for a doubtful one.</param>
    internal MadeEvidence Row(string code, string what, string first, params string[] figures)
    {
        var words = what.Split(' ');
        var rule = Enum.GetValues<Aggregation>().Where(one => words.Contains(Names<Aggregation>.Of(one), StringComparer.Ordinal)).DefaultIfEmpty(Aggregation.None).First();
        _indicators.Add(new Indicator
        {
            Code = Code(code),
            Name = code,
            Placement = new Placement(null, null, null, _indicators.Count),
            Frequency = Make.Period(first).Frequency,
            Rhythm = words.Contains("quarterly", StringComparer.Ordinal) ? ReportingRhythm.Parse("03 06 09 12", Frequency.Month).Value : null,
            Measure = Measure.Parse(words[0]).Value,
            Polarity = words.Contains("lower", StringComparer.Ordinal) ? Polarity.Lower : Polarity.Higher,
            Aggregation = rule,
            IsCumulative = words.Contains("running", StringComparer.Ordinal),
        });
        return Figures(code, "trust", first, figures);
    }

    /// <summary>Adds figures of a unit from a period on.</summary>
    internal MadeEvidence Figures(string code, string unit, string first, params string[] figures) => Cells(Aspect.Actual, code, unit, first, figures);

    /// <summary>Adds plans from a period on.</summary>
    internal MadeEvidence Plans(string code, string first, params string[] figures) => Cells(Aspect.Plan, code, "trust", first, figures);

    /// <summary>Adds figures of an item.</summary>
    internal MadeEvidence Items(string code, string item, string first, params string[] figures) => Cells(Aspect.Parse(item, FinancialCalendar.April).Value, code, "trust", first, figures);

    internal MadeEvidence Target(string code, string criterion, string? from = null, string? to = null, bool isProRata = false)
    {
        _targets.Add(Make.Target(criterion, from, to, basis: isProRata ? TargetBasis.ProRata : TargetBasis.Full) with { Indicator = Code(code) });
        return this;
    }

    internal MadeEvidence Benchmark(string code, string comparator, string value)
    {
        _benchmarks.Add(new Benchmark(Code(code), comparator, null, ObservedValue.Parse(value).Value, null));
        return this;
    }

    internal MadeEvidence Question(string code, string text, string? kind = null)
    {
        _questions.Add(new Question(QuestionCode.Parse(code).Value, text, null, kind, null));
        return this;
    }

    internal MadeEvidence Answer(string code, string period, string word, string? unit = null)
    {
        _answers.Add(new Answer(QuestionCode.Parse(code).Value, Make.Period(period), unit is null ? null : UnitOf(unit), Names<AnswerWord>.Parse(word).Value, null, "Head of Quality", new DateOnly(2020, 4, 20)));
        return this;
    }

    internal MadeEvidence Status(string code, string? unit, string from, string to, ReportingState state)
    {
        _statuses.Add(new IndicatorStatusSpan(Code(code), unit is null ? null : UnitOf(unit), Day(from), Day(to), state, "national instruction"));
        return this;
    }

    internal MadeEvidence Risk(string code, params (string Date, int Score)[] gradings)
    {
        var risk = new Risk { Code = RiskCode.Parse(code).Value, Kind = RiskKind.Strategic, Title = "Falling morale", Owner = "Chief Nurse", Recorded = Day("2019-01-01") };
        var graded = gradings.Select(one => new Grading(risk.Code, GradingStage.Current, Day(one.Date), RiskScore.From(null, null, one.Score).Value)).OrderByDescending(static one => one.Date).ToList();
        _risks.Add(new RiskEntry(risk, risk.Recorded, false) { Current = graded.ElementAtOrDefault(0), CurrentBefore = graded.ElementAtOrDefault(1) });
        return this;
    }

    /// <summary>Adds a line list of complaints that are to be answered in 20 working days.</summary>
    internal MadeEvidence Complaints(params (string Received, string? Closed)[] events)
    {
        var list = CollectionCode.Parse("complaints").Value;
        var definition = new CollectionDefinition
        {
            Code = list,
            Name = "Complaints",
            From = Make.Period("2020-01"),
            Counts = [new CountRule(Code("late"), CountKind.Overdue, Core.WorkingDays.ResponseClock.Parse("20 working days").Value, Core.WorkingDays.HolidayCalendar.EnglandAndWales, [], false)],
        };
        _lists.Add(new LineList(definition, events.Select((one, i) => new ListedEvent(list, FormattableString.Invariant($"C-{i + 1}"), UnitOf("trust"), Day(one.Received), one.Closed is null ? null : Day(one.Closed), []))));
        return this;
    }

    internal CriterionEvidence Build(SpcSettings? spc = null)
    {
        var tree = UnitTree.From(_units).Value;
        var picture = new OrganisationPicture(
            new OrganisationSettings { Code = "trust", Name = "Trust", RatingScheme = RatingScheme.MetOrNotMet, Spc = spc ?? SpcSettings.Default with { Minimum = 12 } },
            tree, _indicators, TargetBook.From(_targets).Value, _benchmarks, [])
        {
            Statuses = StatusBook.Of(_statuses, tree),
            Values = ValueLists.None.With<Question>(_questions),
        };
        return new CriterionEvidence(picture, FigureBook.Of(_cells.Where(static cell => cell.Aspect.IsActual)))
        {
            Plans = FigureBook.Of(_cells.Where(static cell => cell.Aspect.Equals(Aspect.Plan))),
            Items = _cells.Where(static cell => !cell.Aspect.Items.IsEmpty).ToLookup(static cell => cell.Indicator),
            Answers = _answers,
            Lists = _lists,
            Register = _risks.Count == 0 ? null : new RiskRegister(new DateOnly(2020, 5, 20), RiskScheme.Usual, [], _risks),
        };
    }

    /// <summary>Judges a criterion for the trust on February and March 2020, or as many months as are given.</summary>
    internal CriterionJudgement Judge(string criterion, int months = 2, string last = "2020-03", string unit = "trust") =>
        JudgeCriterion.Of(Build(), Criterion.Parse(criterion).Value, new CriterionPlace(UnitOf(unit), Make.Period(last), months));

    private MadeEvidence Cells(Aspect aspect, string code, string unit, string first, string[] figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i].Length == 0) continue;
            var isDoubtful = figures[i].EndsWith('?');
            _cells.Add(new Observation(Code(code), UnitOf(unit), Make.Period(first).Plus(i), ObservedValue.Parse(figures[i].TrimEnd('?')).Value) { Aspect = aspect, IsDoubtful = isDoubtful });
        }

        return this;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
