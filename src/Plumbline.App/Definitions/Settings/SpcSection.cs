using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Settings;

/// <summary>The section <c>spc</c> of plumbline.yaml.</summary>
internal static class SpcSection
{
    internal static SpcSettings Read(YamlMap map, FinancialCalendar calendar)
    {
        var profile = map.Optional("profile", Profile) ?? SpcSettings.Default.Profile;
        var minimum = Number(map.Optional("minimum", Minimum));
        var twoSigma = map.Optional("two-sigma", YesOrNo);
        var look = map.Optional("look", Look);
        var settings = new SpcSettings(profile, minimum, ReadRebases(map, calendar))
        {
            Choices = ReadChoices(map),
            Changes = ReadChanges(map, calendar),
            Exclusions = ReadExclusions(map, calendar),
            Baselines = ReadBaselines(map, calendar),
            TwoSigma = twoSigma is "yes",
            Look = Names<ChartLook>.Parse(look ?? Names<ChartLook>.Of(SpcSettings.Default.Look)).Value,
        };
        map.NoOther("profile", "minimum", "two-sigma", "look", "rebase", "changes", "exclude", "baseline", "indicators");
        return settings;
    }

    internal static FactTree Tree(SpcSettings spc) => new FactTree()
        .Add("profile", spc.Profile)
        .Add("minimum", Digits(spc.Minimum))
        .Add("two-sigma", spc.TwoSigma ? "yes" : null)
        .Add("look", spc.Look == SpcSettings.Default.Look ? null : Names<ChartLook>.Of(spc.Look))
        .Add("rebase", spc.Rebases.Select(rebase => new FactTree().Add("from", rebase.From.ToString()).Add("indicator", rebase.Indicator?.ToString()).Add("unit", rebase.Unit?.ToString()).Add("reason", rebase.Reason)))
        .Add("changes", spc.Changes.Select(change => new FactTree().Add("at", change.At.ToString()).Add("indicator", change.Indicator?.ToString()).Add("unit", change.Unit?.ToString()).Add("change", change.Change)))
        .Add("exclude", spc.Exclusions.Select(exclusion => new FactTree().Add("period", exclusion.At.ToString()).Add("indicator", exclusion.Indicator?.ToString()).Add("unit", exclusion.Unit?.ToString()).Add("reason", exclusion.Reason)))
        .Add("baseline", spc.Baselines.Select(baseline => new FactTree().Add("from", baseline.From.ToString()).Add("to", baseline.To.ToString()).Add("indicator", baseline.Indicator?.ToString()).Add("unit", baseline.Unit?.ToString())))
        .Add("indicators", spc.Choices.Select(choice => new FactTree().Add("indicator", choice.Indicator.ToString()).Add("profile", choice.Profile).Add("minimum", Digits(choice.Minimum))));

    private static List<RebaseSetting> ReadRebases(YamlMap map, FinancialCalendar calendar)
    {
        var rebases = new List<RebaseSetting>();
        foreach (var item in map.Maps("rebase"))
        {
            var from = item.Required("from", PeriodIn(calendar));
            var reason = item.Required("reason", Line("what changed in the process"));
            var indicator = item.Optional("indicator", IndicatorCode.Parse);
            var unit = item.Optional("unit", UnitCode.Parse);
            item.NoOther("from", "indicator", "unit", "reason");
            if (from is not null && reason is not null) rebases.Add(new RebaseSetting(indicator, from, reason) { Unit = unit });
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
            var unit = item.Optional("unit", UnitCode.Parse);
            item.NoOther("at", "indicator", "unit", "change");
            if (at is not null && change is not null) changes.Add(new ChangeSetting(indicator, at, change) { Unit = unit });
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
            var unit = item.Optional("unit", UnitCode.Parse);
            item.NoOther("period", "indicator", "unit", "reason");
            if (period is not null && reason is not null) exclusions.Add(new ExclusionSetting(indicator, period, reason) { Unit = unit });
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
            var unit = item.Optional("unit", UnitCode.Parse);
            item.NoOther("from", "to", "indicator", "unit");
            if (from is null || to is null) continue;
            if (to.Last < from.First) item.Add(new Problem($"a baseline from {from} to {to}", "the earlier period first"));
            else baselines.Add(new BaselineSetting(indicator, from, to) { Unit = unit });
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

    private static Parsed<string> Look(string? text) => Names<ChartLook>.Parse(text).Select(static look => Names<ChartLook>.Of(look));

    private static Parsed<string> YesOrNo(string? text) => YesNo.Parse(text).Select(static yes => yes ? "yes" : "no");

    private static Func<string?, Parsed<string>> Line(string expected) => text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, expected) : text;
}
