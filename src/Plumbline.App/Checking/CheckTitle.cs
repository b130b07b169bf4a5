using Plumbline.Core.Checks;
using Plumbline.Core.Text;

namespace Plumbline.App.Checking;

/// <summary>What a check finds, as a heading over its findings.</summary>
public static class CheckTitle
{
    private const int LongestHeading = 80;

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["percentage"] = "A printed percentage is not that of its fraction",
        ["fraction"] = "A part is greater than its whole",
        ["range"] = "A figure is outside what is possible",
        ["line-list"] = "A figure is not what its line list counts",
        ["changed"] = "A figure has changed since it was published",
        ["missing"] = "A figure is missing",
        ["not-over"] = "A figure is for a period that is not over",
        ["other-sort"] = "A figure is of another sort than its measure",
        ["part-of-nothing"] = "A percentage is printed for a part of nothing",
        ["out-of-scale"] = "A figure is out of scale with those beside it",
        ["falling-total"] = "A running total falls",
        ["total-of-units"] = "A total is not what its parts make",
        ["suppressed-part"] = "A suppressed figure can be worked out",
        ["outside-unit"] = "Figures stand outside the life of their unit",
        ["prose"] = "A number in the words is not that of the table",
        ["red-without-action"] = "Off target, and no action is given",
        ["outlier"] = "Outside its usual range, and nothing says why",
        ["words-contradict"] = "The words contradict their figure",
        ["words-unchanged"] = "The words are those of the period before",
        ["words-silent"] = "A figure asks for attention and has no words",
        ["no-target"] = "No target",
        ["no-owner"] = "No owner",
        ["owner-no-post"] = "The owner is no post",
        ["no-definition"] = "No description",
    };

    /// <summary>The heading of a check that every organisation has; of one that an organisation defines itself its note, where that is short enough for a heading, else its code as words.</summary>
    /// <param name="code">The check's code.</param>
    /// <param name="defined">The checks that the organisation defines.</param>
    public static string Of(string code, IReadOnlyList<CheckDefinition> defined)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(defined);
        if (Titles.TryGetValue(code, out var title)) return title;
        return defined.FirstOrDefault(check => check.Code == code)?.Note is { Length: > 0 and <= LongestHeading } note ? note : Counted.Sentence(code.Replace('-', ' '));
    }
}
