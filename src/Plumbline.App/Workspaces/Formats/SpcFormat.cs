using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>The section <c>spc</c> of plumbline.yaml.</summary>
internal static class SpcFormat
{
    internal static SpcSettings Read(YamlMap map, FinancialCalendar calendar)
    {
        var profile = map.Optional("profile", Profile) ?? SpcSettings.Default.Profile;
        var minimum = Number(map.Optional("minimum", Minimum));
        var twoSigma = map.Optional("two-sigma", YesOrNo);
        var settings = new SpcSettings(profile, minimum, ReadRebases(map, calendar))
        {
            Choices = ReadChoices(map),
            Changes = ReadChanges(map, calendar),
            Exclusions = ReadExclusions(map, calendar),
            Baselines = ReadBaselines(map, calendar),
            TwoSigma = twoSigma is "yes",
        };
        map.NoOther("profile", "minimum", "two-sigma", "rebase", "changes", "exclude", "baseline", "indicators");
        return settings;
    }

    internal static void Write(YamlText yaml, SpcSettings spc)
    {
        yaml.Key("spc").Indent().Pair("profile", spc.Profile).Pair("minimum", Digits(spc.Minimum)).Pair("two-sigma", spc.TwoSigma ? "yes" : null);
        Items(yaml, "rebase", spc.Rebases, rebase => yaml.Pair("from", rebase.From.ToString()).Pair("indicator", rebase.Indicator?.ToString()).Pair("reason", rebase.Reason));
        Items(yaml, "changes", spc.Changes, change => yaml.Pair("at", change.At.ToString()).Pair("indicator", change.Indicator?.ToString()).Pair("change", change.Change));
        Items(yaml, "exclude", spc.Exclusions, exclusion => yaml.Pair("period", exclusion.At.ToString()).Pair("indicator", exclusion.Indicator?.ToString()).Pair("reason", exclusion.Reason));
        Items(yaml, "baseline", spc.Baselines, baseline => yaml.Pair("from", baseline.From.ToString()).Pair("to", baseline.To.ToString()).Pair("indicator", baseline.Indicator?.ToString()));
        Items(yaml, "indicators", spc.Choices, choice => yaml.Pair("indicator", choice.Indicator.ToString()).Pair("profile", choice.Profile).Pair("minimum", Digits(choice.Minimum)));
    }

    private static void Items<T>(YamlText yaml, string key, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        yaml.Key(key).Indent();
        foreach (var item in items)
        {
            yaml.Item();
            write(item);
            yaml.Outdent();
        }

        yaml.Outdent();
    }

    private static List<RebaseSetting> ReadRebases(YamlMap map, FinancialCalendar calendar)
    {
        var rebases = new List<RebaseSetting>();
        foreach (var item in map.Maps("rebase"))
        {
            var from = item.Required("from", PeriodIn(calendar));
            var reason = item.Required("reason", Line("what changed in the process"));
            var indicator = item.Optional("indicator", IndicatorCode.Parse);
            item.NoOther("from", "indicator", "reason");
            if (from is not null && reason is not null) rebases.Add(new RebaseSetting(indicator, from, reason));
        }

        return rebases;
    }

    private static List<ChangeSetting> ReadChanges(YamlMap map, FinancialCalendar calendar)
    {
        var changes = new List<ChangeSetting>();
        foreach (var item in map.Maps("changes"))
        {
            var at = item.Required("at", PeriodIn(calendar));
            var change = item.Required("change", Line("what changed in the service"));
            var indicator = item.Optional("indicator", IndicatorCode.Parse);
            item.NoOther("at", "indicator", "change");
            if (at is not null && change is not null) changes.Add(new ChangeSetting(indicator, at, change));
        }

        return changes;
    }

    private static List<ExclusionSetting> ReadExclusions(YamlMap map, FinancialCalendar calendar)
    {
        var exclusions = new List<ExclusionSetting>();
        foreach (var item in map.Maps("exclude"))
        {
            var period = item.Required("period", PeriodIn(calendar));
            var reason = item.Required("reason", Line("why it is left out of mean and limits"));
            var indicator = item.Optional("indicator", IndicatorCode.Parse);
            item.NoOther("period", "indicator", "reason");
            if (period is not null && reason is not null) exclusions.Add(new ExclusionSetting(indicator, period, reason));
        }

        return exclusions;
    }

    private static List<BaselineSetting> ReadBaselines(YamlMap map, FinancialCalendar calendar)
    {
        var baselines = new List<BaselineSetting>();
        foreach (var item in map.Maps("baseline"))
        {
            var (from, to) = (item.Required("from", PeriodIn(calendar)), item.Required("to", PeriodIn(calendar)));
            var indicator = item.Optional("indicator", IndicatorCode.Parse);
            item.NoOther("from", "to", "indicator");
            if (from is null || to is null) continue;
            if (to.Last < from.First) item.Add(new Problem($"a baseline from {from} to {to}", "the earlier period first"));
            else baselines.Add(new BaselineSetting(indicator, from, to));
        }

        return baselines;
    }

    private static List<SpcChoice> ReadChoices(YamlMap map)
    {
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

        return choices;
    }

    private static Func<string?, Parsed<Period>> PeriodIn(FinancialCalendar calendar) => text => Period.Parse(text, calendar);

    private static int? Number(string? digits) => digits is null ? null : int.Parse(digits, CultureInfo.InvariantCulture);

    private static string? Digits(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static Parsed<string> Profile(string? text) =>
        text is not null && SpcProfiles.Find(text) is { } profile ? profile.Name : Problem.With(text, $"one of {string.Join(", ", SpcProfiles.All.Select(profile => profile.Name))}");

    private static Parsed<string> Minimum(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minimum) && minimum is >= 2 and <= 1000 ? text : Problem.With(text, "a whole number from 2 to 1000");

    private static Parsed<string> YesOrNo(string? text) => YesNo.Parse(text).Select(static yes => yes ? "yes" : "no");

    private static Func<string?, Parsed<string>> Line(string expected) => text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, expected) : text;
}
