using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>plumbline.yaml.</summary>
internal static class SettingsFormat
{
    internal const string FileName = "plumbline.yaml";

    /// <summary>The one key of settings in the ledger.</summary>
    internal const string Key = "organisation";

    /// <summary>The settings a text holds; null, with the problems recorded, where it has any.</summary>
    internal static OrganisationSettings? Read(string text, string file, FileProblems problems)
    {
        var before = problems.Count;
        if (YamlMap.Parse(text, file, problems) is not { } map) return null;
        var organisation = map.Map("organisation");
        if (organisation is null && problems.Count == before) map.Add(new Problem("no “organisation”", "organisation: with its code and name below"));
        var code = organisation?.Required("code", OrganisationCode);
        var name = organisation?.Required("name", Line("the organisation's name"));
        var shortName = organisation?.Text("short-name");
        organisation?.NoOther("code", "name", "short-name");
        var language = map.Optional("language", Language);
        var calendar = map.Optional("financial-year-start", StartMonth) ?? FinancialCalendar.April;
        var scheme = map.Optional("rating-scheme", RatingScheme.Parse);
        var spc = map.Map("spc") is { } section ? ReadSpc(section, calendar) : null;
        map.NoOther("organisation", "language", "financial-year-start", "rating-scheme", "spc");
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
        yaml.Pair("rating-scheme", settings.RatingScheme.ToString());
        yaml.Key("spc").Indent().Pair("profile", settings.Spc.Profile).Pair("minimum", settings.Spc.Minimum?.ToString(CultureInfo.InvariantCulture));
        if (settings.Spc.Rebases.Count > 0) yaml.Key("rebase").Indent();
        foreach (var rebase in settings.Spc.Rebases)
            yaml.Item().Pair("from", rebase.From.ToString()).Pair("indicator", rebase.Indicator?.ToString()).Pair("reason", rebase.Reason).Outdent();
        if (settings.Spc.Rebases.Count > 0) yaml.Outdent();
        if (settings.Spc.Choices.Count > 0) yaml.Key("indicators").Indent();
        foreach (var choice in settings.Spc.Choices)
            yaml.Item().Pair("indicator", choice.Indicator.ToString()).Pair("profile", choice.Profile).Pair("minimum", choice.Minimum?.ToString(CultureInfo.InvariantCulture)).Outdent();
        return yaml.ToString();
    }

    internal static DefinitionFact ToFact(OrganisationSettings settings) => new(FactKind.Settings, Key, FactBody.Of([("yaml", Write(settings))]));

    private static SpcSettings ReadSpc(YamlMap map, FinancialCalendar calendar)
    {
        var profile = map.Optional("profile", Profile) ?? SpcSettings.Default.Profile;
        var minimum = Number(map.Optional("minimum", Minimum));
        var rebases = new List<RebaseSetting>();
        foreach (var item in map.Maps("rebase"))
        {
            var from = item.Required("from", text => Period.Parse(text, calendar));
            var reason = item.Required("reason", Line("what changed in the process"));
            var indicator = item.Optional("indicator", IndicatorCode.Parse);
            item.NoOther("from", "indicator", "reason");
            if (from is not null && reason is not null) rebases.Add(new RebaseSetting(indicator, from, reason));
        }

        var choices = new List<SpcChoice>();
        foreach (var item in map.Maps("indicators"))
        {
            if (item.Required("indicator", IndicatorCode.Parse) is { } indicator)
            {
                choices.Add(new SpcChoice(indicator, item.Optional("profile", Profile), Number(item.Optional("minimum", Minimum))));
                if (choices.Count(choice => choice.Indicator == indicator) > 1) item.Add(new Problem($"{indicator} a second time", "each indicator once"));
            }

            item.NoOther("indicator", "profile", "minimum");
        }

        map.NoOther("profile", "minimum", "rebase", "indicators");
        return new SpcSettings(profile, minimum, rebases) { Choices = choices };
    }

    private static int? Number(string? digits) => digits is null ? null : int.Parse(digits, CultureInfo.InvariantCulture);

    private static Parsed<string> Profile(string? text) =>
        text is not null && SpcProfiles.Find(text) is { } profile ? profile.Name : Problem.With(text, $"one of {string.Join(", ", SpcProfiles.All.Select(profile => profile.Name))}");

    private static Parsed<string> Minimum(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minimum) && minimum is >= 2 and <= 1000 ? text : Problem.With(text, "a whole number from 2 to 1000");

    private static Parsed<string> OrganisationCode(string? text) => UnitCode.Parse(text).Select(code => code.ToString());

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

    private static Func<string?, Parsed<string>> Line(string expected) => text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, expected) : text;
}
