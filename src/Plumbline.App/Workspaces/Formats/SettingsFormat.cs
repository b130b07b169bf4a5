using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>plumbline.yaml.</summary>
internal static class SettingsFormat
{
    internal const string FileName = "plumbline.yaml";

    /// <summary>The one key of settings in the ledger.</summary>
    internal const string Key = "organisation";

    /// <summary>The settings a text holds; null, with the problems recorded, where it has any.</summary>
    internal static OrganisationSettings? Read(string text, string file, FileProblems problems, bool isHeld = false)
    {
        var before = problems.Count;
        if (YamlMap.Parse(text, file, problems, isHeld: isHeld) is not { } map) return null;
        var organisation = map.Map("organisation");
        if (organisation is null && problems.Count == before) map.Add(new Problem("no “organisation”", "organisation: with its code and name below"));
        var code = organisation?.Required<string>("code", isHeld ? HeldCode : OrganisationCode.Parse);
        var name = organisation?.Required("name", Line("the organisation's name"));
        var shortName = organisation?.Text("short-name");
        organisation?.NoOther("code", "name", "short-name");
        var language = map.Optional("language", Language);
        var calendar = map.Optional("financial-year-start", StartMonth) ?? FinancialCalendar.April;
        calendar = map.Optional("quarters", text => Quarters(text, calendar)) ?? calendar;
        var scheme = map.Optional("rating-scheme", RatingScheme.Parse);
        var spc = map.Map("spc") is { } section ? SpcFormat.Read(section, calendar) : null;
        map.NoOther("organisation", "language", "financial-year-start", "quarters", "rating-scheme", "spc");
        if (problems.Count > before || code is null || name is null) return null;
        return new OrganisationSettings
        {
            Code = code,
            Name = name,
            ShortName = shortName,
            Language = language ?? CultureInfo.GetCultureInfo("en-GB"),
            Calendar = calendar,
            RatingScheme = scheme ?? RatingScheme.MetOrNotMet,
            Spc = spc ?? SpcSettings.Default,
        };
    }

    /// <summary>The settings as a text that reads back.</summary>
    internal static string Write(OrganisationSettings settings)
    {
        var yaml = new YamlText();
        yaml.Key("organisation").Indent().Pair("code", settings.Code).Pair("name", settings.Name).Pair("short-name", settings.ShortName).Outdent();
        yaml.Pair("language", settings.Language.Name);
        yaml.Pair("financial-year-start", settings.Calendar.StartMonth.ToString(CultureInfo.InvariantCulture));
        if (settings.Calendar.Quarters != QuarterNaming.Undecided) yaml.Pair("quarters", Names<QuarterNaming>.Of(settings.Calendar.Quarters));
        yaml.Pair("rating-scheme", settings.RatingScheme.ToString());
        SpcFormat.Write(yaml, settings.Spc);
        return yaml.ToString();
    }

    internal static DefinitionFact ToFact(OrganisationSettings settings) => new(FactKind.Settings, Key, FactBody.Of([("yaml", Write(settings))]));

    // What an earlier version took in is not refused again.
    private static Parsed<string> HeldCode(string? text) => UnitCode.Parse(text).Select(code => code.ToString());

    private static Parsed<CultureInfo> Language(string? text)
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

    private static Parsed<FinancialCalendar> StartMonth(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? FinancialCalendar.StartingIn(month)
            : Problem.With(text, "a month's number from 1 to 12");

    private static Parsed<FinancialCalendar> Quarters(string? text, FinancialCalendar calendar) =>
        Names<QuarterNaming>.Parse(text).TryGet(out var naming, out _) && naming != QuarterNaming.Undecided
            ? calendar.With(naming)
            : Problem.With(text, "calendar or financial: the year that 2023Q1 is counted in");

    private static Func<string?, Parsed<string>> Line(string expected) => text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, expected) : text;
}
