using System.Globalization;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Settings;

/// <summary>A setting of the organisation that people change outside its files: the keys of plumbline.yaml, but the code, which never changes, and the rules of control charts.</summary>
/// <param name="Key">Its key, as in plumbline.yaml.</param>
/// <param name="Label">What it is called on a page.</param>
/// <param name="Hint">What it does, and what may stand there.</param>
/// <param name="Read">What stands there.</param>
/// <param name="Set">The settings with another text there, or the problem with the text.</param>
public sealed record Setting(string Key, string Label, string Hint, Func<OrganisationSettings, string> Read, Func<OrganisationSettings, string?, Parsed<OrganisationSettings>> Set)
{
    /// <summary>Every setting, in the order of the file.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("name", "Name", "The name of the organisation, as papers print it.", static settings => settings.Name, static (settings, text) => Line(text, "the organisation's name").Select(name => settings with { Name = name })),
        new("short-name", "Short name", "Its name in running text, such as “the Trust”. Leave it blank to use the full name.", static settings => settings.ShortName ?? "", static (settings, text) =>
            string.IsNullOrWhiteSpace(text) ? settings with { ShortName = null } : Line(text, "a short name").Select(name => settings with { ShortName = name })),
        new("language", "Language", "The language of its papers: how numbers and dates are written. Such as en-GB or cy-GB.", static settings => settings.Language.Name, static (settings, text) =>
            string.IsNullOrWhiteSpace(text) ? Problem.With(text, "a language such as en-GB or cy-GB") : SettingsKind.Language(text.Trim()).Select(language => settings with { Language = language })),
        new("financial-year-start", "First month of the financial year", "The number of the month, 1 to 12. It cannot change once there are figures of quarters or years.", static settings => settings.Calendar.StartMonth.ToString(CultureInfo.InvariantCulture), static (settings, text) =>
            SettingsKind.StartMonth(text?.Trim()).Select(calendar => settings with { Calendar = settings.Calendar.Quarters == QuarterNaming.Undecided ? calendar : calendar.With(settings.Calendar.Quarters) })),
        new("quarters", "Year of quarters", "Which year “2023Q1” is counted in: calendar or financial. Leave it blank while no file says it.", static settings => settings.Calendar.Quarters == QuarterNaming.Undecided ? "" : Names<QuarterNaming>.Of(settings.Calendar.Quarters), static (settings, text) =>
            string.IsNullOrWhiteSpace(text) ? settings with { Calendar = FinancialCalendar.StartingIn(settings.Calendar.StartMonth) } : SettingsKind.Quarters(text.Trim(), settings.Calendar).Select(calendar => settings with { Calendar = calendar })),
        new("rating-scheme", "Rating scheme", "The scheme for targets that name no other: met-not-met, council-5-10, tolerance 5% or tolerance 2 absolute.", static settings => settings.RatingScheme.ToString(), static (settings, text) => RatingScheme.Parse(text).Select(scheme => settings with { RatingScheme = scheme })),
    ];

    private static Parsed<string> Line(string? text, string expected)
    {
        const int longest = 200;
        var trimmed = text?.Trim() ?? "";
        return PlainText.LineRefusal(trimmed) is { } problem ? problem : trimmed.Length is > 0 and <= longest ? trimmed : Problem.With(text, FormattableString.Invariant($"{expected}, of at most {longest} letters"));
    }
}
