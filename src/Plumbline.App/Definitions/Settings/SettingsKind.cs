using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Settings;

/// <summary>plumbline.yaml.</summary>
internal sealed class SettingsKind : TextKind<OrganisationSettings>
{
    /// <summary>The only instance.</summary>
    internal static SettingsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("settings");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("plumbline.yaml", isRequired: true);

    internal override bool CanBeWithdrawn => false;

    // The only key of settings in the ledger.
    internal override string Key(OrganisationSettings value) => "organisation";

    internal override string FileName(OrganisationSettings value) => Place.Name;

    internal override FactTree Tree(OrganisationSettings value) => new FactTree()
        .Add("organisation", new FactTree().Add("code", value.Code).Add("name", value.Name).Add("short-name", value.ShortName))
        .Add("workspace", value.Workspace == OrganisationSettings.MainWorkspace ? null : value.Workspace)
        .Add("language", value.Language.Name)
        .Add("financial-year-start", value.Calendar.StartMonth.ToString(CultureInfo.InvariantCulture))
        .Add("quarters", value.Calendar.Quarters == QuarterNaming.Undecided ? null : Names<QuarterNaming>.Of(value.Calendar.Quarters))
        .Add("rating-scheme", value.RatingScheme.ToString())
        .Add("spc", SpcSection.Tree(value.Spc));

    // Quarters, halves and years start from the first month of the financial year.
    internal override StrandedFigures? Strands(Workspace before, Workspace after) => before.Settings.Calendar.StartMonth == after.Settings.Calendar.StartMonth
        ? null
        : new StrandedFigures(
            ObservationQuery.All,
            static fact => Names<Frequency>.Parse(fact.Frequency) is { Value: Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear },
            $"whose period would mean other months if the financial year began in month {after.Settings.Calendar.StartMonth}");

    private protected override OrganisationSettings? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        var organisation = map.Map("organisation");
        if (organisation is null && reading.Problems.Count == before) map.Add(new Problem("no “organisation”", "organisation: with its code and name below"));
        var code = organisation?.Required("code", OrganisationCode.Parse)?.ToString();
        var name = organisation?.Required("name", Line("the organisation's name"));
        var shortName = organisation?.Text("short-name");
        organisation?.NoOther("code", "name", "short-name");
        var workspace = map.Optional("workspace", text => UnitCode.Parse(text).Select(code => code.ToString()));
        var language = map.Optional("language", Language);
        var calendar = map.Optional("financial-year-start", StartMonth) ?? FinancialCalendar.April;
        calendar = map.Optional("quarters", text => Quarters(text, calendar)) ?? calendar;
        var scheme = map.Optional("rating-scheme", RatingScheme.Parse);
        var section = map.Map("spc");
        var spc = section is null ? null : SpcSection.Read(section, calendar);
        if (spc is not null) reading.AtEnd(() => Units(spc).Select(unit => reading.Context.Unit(unit.ToString()).Problem).OfType<Problem>().Distinct().ToList().ForEach(section!.Add));
        map.NoOther("organisation", "workspace", "language", "financial-year-start", "quarters", "rating-scheme", "spc");
        if (code is null || name is null) return null;
        return new OrganisationSettings
        {
            Code = code,
            Name = name,
            ShortName = shortName,
            Workspace = workspace ?? OrganisationSettings.MainWorkspace,
            Language = language ?? CultureInfo.GetCultureInfo("en-GB"),
            Calendar = calendar,
            RatingScheme = scheme ?? RatingScheme.MetOrNotMet,
            Spc = spc ?? SpcSettings.Default,
        };
    }

    // Units are read after the settings.
    private static IEnumerable<UnitCode> Units(SpcSettings spc) =>
        spc.Rebases.Select(static rebase => rebase.Unit).Concat(spc.Changes.Select(static change => change.Unit)).Concat(spc.Exclusions.Select(static exclusion => exclusion.Unit)).Concat(spc.Baselines.Select(static baseline => baseline.Unit)).OfType<UnitCode>();

    internal static Parsed<CultureInfo> Language(string? text)
    {
        try
        {
            return CultureInfo.GetCultureInfo(text ?? "", predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return Problem.With(text, "a language such as en-GB or cy-GB");
        }
    }

    internal static Parsed<FinancialCalendar> StartMonth(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? FinancialCalendar.StartingIn(month)
            : Problem.With(text, "a month's number from 1 to 12");

    internal static Parsed<FinancialCalendar> Quarters(string? text, FinancialCalendar calendar) =>
        Names<QuarterNaming>.Parse(text).TryGet(out var naming, out _) && naming != QuarterNaming.Undecided
            ? calendar.With(naming)
            : Problem.With(text, "calendar or financial: the year that 2023Q1 is counted in");

    private static Func<string?, Parsed<string>> Line(string expected) => text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, expected) : text;
}
