using System.Globalization;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Derivations;

/// <summary>A council of the teams north and south and the directorate middle with teams mid-a and mid-b, and figures of one indicator as texts.</summary>
internal sealed class MadeOrganisation(Indicator indicator)
{
    private readonly GivenFigures _given = new();

    internal List<Unit> Units { get; } =
    [
        new(Make.Council, "Council", UnitKind.Organisation, null),
        Team("north", "council"), Team("south", "council"), Team("middle", "council"), Team("mid-a", "middle"), Team("mid-b", "middle"),
    ];

    internal GivenFigures Given => _given;

    internal OrganisationPicture Picture => new(
        new OrganisationSettings { Code = "council", Name = "Council", RatingScheme = RatingScheme.Parse("council-5-10").Value },
        UnitTree.From(Units).Value,
        [indicator],
        TargetBook.From([]).Value,
        [],
        []);

    internal static Unit Team(string code, string parent, string? from = null, string? to = null) =>
        new(UnitCode.Parse(code).Value, code, UnitKind.Team, UnitCode.Parse(parent).Value, Day(from), Day(to));

    internal void Give(string unit, string period, string value, string aspect = "", bool isDoubtful = false, bool isProvisional = false, string? sourceNote = null) => _given.Add(
        new Observation(indicator.Code, UnitCode.Parse(unit).Value, Period.Parse(period, null, indicator.Frequency).Value, ObservedValue.Parse(value).Value)
        {
            Aspect = Aspect.Parse(aspect, FinancialCalendar.April).Value,
            IsDoubtful = isDoubtful,
            SourceNote = sourceNote,
            IsProvisional = isProvisional,
        });

    internal IReadOnlyList<UnitTotal> Totals(string unit, string first, string? last = null) =>
        [.. UnitTotals.Of(Picture, indicator, [UnitCode.Parse(unit).Value], Make.Period(first), Make.Period(last ?? first), _given)];

    /// <summary>A total in one line: figure, parts, missing, suppressed, the units missing, numerator and denominator, and its marks.</summary>
    internal static string Said(UnitTotal total)
    {
        Assert.Equal(total.Figure?.Total ?? total.Made, total.Made);
        return Said(total.Figure, total.Made);
    }

    internal static string Said(Observation? figure, Total made) => string.Join(' ', new[]
    {
        figure?.Value.Text ?? "-",
        string.Create(CultureInfo.InvariantCulture, $"{made.Parts} {made.Missing} {made.Suppressed}"),
        string.Join(' ', made.MissingUnits),
        figure?.Numerator is { } numerator ? string.Create(CultureInfo.InvariantCulture, $"{numerator}/{figure.Denominator}") : "",
        figure is { IsProvisional: true } ? "provisional" : "",
        figure is { IsDoubtful: true } ? "doubtful" : "",
    }.Where(static word => word.Length > 0));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
