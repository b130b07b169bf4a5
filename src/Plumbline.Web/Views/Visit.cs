using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Views;

/// <summary>A request for a page of an organisation: its definitions at the position that is read, and what the address asks for.</summary>
public sealed class Visit
{
    private const int MostPages = 1_000_000;

    private readonly RouteValueDictionary _route;
    private readonly IQueryCollection _query;

    internal Visit(SiteReading reading, Actor actor, OrganisationDefinitions definitions, Links links, DateOnly today, RouteValueDictionary route, IQueryCollection query) =>
        (Reading, Ledger, Actor, Definitions, Links, Today, _route, _query) = (reading, reading.Ledger, actor, definitions, links, today, route, query);

    /// <summary>The part of the organisation that is read.</summary>
    internal SiteReading Reading { get; }

    /// <summary>The store as the reader sees it: what they may not read is not there.</summary>
    public ILedger Ledger { get; }

    /// <summary>Who asks, in the post that the account holds in the organisation.</summary>
    public Actor Actor { get; }

    /// <summary>The posts that the reader holds in the organisation.</summary>
    public IReadOnlyList<string> Posts { get; internal init; } = [];

    /// <summary>The organisation at the position that is read.</summary>
    public OrganisationDefinitions Definitions { get; }

    /// <summary>The position that is read: the head, or the one that the address asks for.</summary>
    public ChangeNumber Position => Definitions.Position.Number;

    /// <summary>Whether the address asks for a position.</summary>
    public bool IsPast => Links.Position is not null;

    /// <summary>The addresses of the organisation's pages at this position.</summary>
    public Links Links { get; }

    /// <summary>The moment of the request.</summary>
    internal DateTimeOffset Now { get; init; }

    /// <summary>The UTC day of the request.</summary>
    public DateOnly Today { get; }

    /// <summary>The financial calendar.</summary>
    public FinancialCalendar Calendar => Definitions.Picture.Settings.Calendar;

    /// <summary>What is shown where no unit is chosen, in words: the organisation, or the unit of the part that is read.</summary>
    public string WholeWords => Reading.Scope.Unit is null ? "The whole organisation" : Definitions.Picture.Units.Top.Name;

    /// <summary>Whether the reader may do an operation on what belongs to a unit and a measure, now: nothing can be written in the past.</summary>
    public bool May(Operation operation, UnitCode? unit = null, Indicator? indicator = null) => !IsPast && Actor.May(operation, Definitions.Picture, unit, indicator);

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string?)_route[name] ?? throw new InvalidOperationException($"The address has no part {name}.");

    /// <summary>A query parameter, trimmed; null where it is absent or blank.</summary>
    public string? Text(string name) => _query.TryGetValue(name, out var values) && values is [var text, ..] && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The page of a list that the query asks for, from 1.</summary>
    public int Page(string name = "page") => Text(name) is not { } text ? 1
        : ChangeNumber.TryParse(text, provider: null, out var page) && page.Value <= MostPages ? page.Value
        : throw Refused.BadRequest($"{name}: {Problem.With(text, "the number of a page: 1, 2, 3 …")}", name);

    /// <summary>All query parameters, for links to the same page with one of them changed.</summary>
    public IEnumerable<(string Name, string Value)> Query => _query.SelectMany(static pair => pair.Value.Where(static value => !string.IsNullOrEmpty(value)).Select(value => (pair.Key, value!)));

    /// <summary>A word of the query that means a value of an enum; null where it is absent.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum => Text(name) is { } text ? Unless(Names<T>.Parse(text), name) : null;

    /// <summary>The period that the query asks for; null where it is absent.</summary>
    /// <param name="frequency">The frequency that it must have; null for any.</param>
    /// <param name="name">The parameter.</param>
    public Period? Period(Frequency? frequency = null, string name = "period") => Text(name) is { } text ? PeriodOf(text, frequency, name) : null;

    /// <summary>The period in the path.</summary>
    public Period RoutePeriod(Frequency? frequency = null, string name = "period") => PeriodOf(Route(name), frequency, name);

    /// <summary>The unit that the query asks for; null where it is absent.</summary>
    public Unit? Unit(string name = "unit") => Text(name) is { } text ? UnitOf(text, name, isPath: false) : null;

    /// <summary>The unit in the path.</summary>
    public Unit RouteUnit(string name = "unit") => UnitOf(Route(name), name, isPath: true);

    /// <summary>The measure in the path.</summary>
    public Indicator RouteIndicator(string name = "indicator")
    {
        var text = Route(name);
        return IndicatorCode.Parse(text).TryGet(out var code, out _) && Definitions.Picture.Find(code) is { } indicator
            ? indicator
            : throw Refused.NotFound($"There is no measure “{text}” here{Spelling.Suggestion(text, Definitions.Picture.Indicators.Select(static one => one.Code.ToString()))}.");
    }

    /// <summary>The value, or a refusal that names the parameter.</summary>
    public static T Unless<T>(Parsed<T> parsed, string name)
        where T : notnull => parsed.TryGet(out var value, out var problem) ? value : throw Refused.BadRequest($"{name}: {problem}", name);

    private Period PeriodOf(string text, Frequency? frequency, string name) =>
        Unless(frequency is { } known ? Core.Periods.Period.Parse(text, Calendar, known) : Core.Periods.Period.Parse(text, Calendar), name);

    private Unit UnitOf(string text, string name, bool isPath)
    {
        if (UnitCode.Parse(text).TryGet(out var code, out _) && Definitions.Picture.Units.Find(code) is { } unit) return unit;
        var suggestion = Spelling.Suggestion(text, Definitions.Picture.Units.All.Select(static one => one.Code.ToString()));
        throw isPath ? Refused.NotFound($"There is no unit “{text}” here{suggestion}.") : Refused.BadRequest($"{name}: found “{text}”; expected the code of a unit{suggestion}", name);
    }
}
