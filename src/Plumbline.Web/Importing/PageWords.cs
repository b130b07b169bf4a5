using System.Text.RegularExpressions;

namespace Plumbline.Web.Importing;

/// <summary>What the reading of files says, in the words of the page: where it names an option of the command, the page has a field, and where it names a file of definitions, whoever imports on the site has none.</summary>
internal static partial class PageWords
{
    // An option with what stands around it comes before the option alone.
    private static readonly (Regex Said, string Instead)[] Words =
    [
        (MapOrSkip(), ": say above what it means, or leave its rows out"),
        (SkipAlone(), ": leave its rows out above"),
        (MapAlone(), ""),
        (AddUnits(), "ask whoever keeps the definitions to add those that are missing"),
        (Quarters(), "say below what “2023Q1” is"),
        (QuartersSay(), "your choice for “2023Q1” says"),
        (LeaveColumn(), "leave out by “Columns to leave out”"),
        (Named("--unit"), "“Unit, where none is named”"),
        (Named("--indicator"), "“Measure, where none is named”"),
        (RegisterNamed(), "“Register, where several have the columns”: ${name}"),
        (Named("--period"), "“Period, where none is named”"),
        (Named("--year"), "“Year of months that name none”"),
        (Named("--sheet"), "“Only these sheets”"),
        (Named("--ignore"), "“Columns to leave out”"),
        (Named("--write-recipe"), "“Remember this way of reading as a recipe”"),
        (Named("--recipe none"), "“None”"),
        (RecipeNamed(), "“${name}”"),
        (SayByReading(), "say above which"),
        (Named("--words"), "“Read commentary and actions too”"),
        (Named("--skip"), "“Leave these rows out”"),
        (Named("--write-labels"), "the command"),
        (Named("plumbline.yaml"), "the settings"),
        (DefinitionsFile(), "the definitions"),
    ];

    /// <summary>A sentence of the reading in the words of the page.</summary>
    internal static string Of(string said) => Words.Aggregate(said, static (text, word) => word.Said.Replace(text, word.Instead));

    private static Regex Named(string option) => new(Regex.Escape(option) + @"(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));

    [GeneratedRegex(": give --map \".*\", or --skip \".*\"", RegexOptions.Singleline, 60_000)]
    private static partial Regex MapOrSkip();

    [GeneratedRegex(": give --skip \".*\"", RegexOptions.Singleline, 60_000)]
    private static partial Regex SkipAlone();

    [GeneratedRegex(": give --map \".*?\"(?=;|$)", RegexOptions.Singleline, 60_000)]
    private static partial Regex MapAlone();

    [GeneratedRegex("add to units\\.csv those that are missing, or say with --map \"NAME=unit\" which a name is", RegexOptions.None, 60_000)]
    private static partial Regex AddUnits();

    [GeneratedRegex("give --calendar-quarters or --financial-quarters", RegexOptions.None, 60_000)]
    private static partial Regex Quarters();

    [GeneratedRegex("--[a-z]+-quarters says", RegexOptions.None, 60_000)]
    private static partial Regex QuartersSay();

    [GeneratedRegex("leave out with --ignore", RegexOptions.None, 60_000)]
    private static partial Regex LeaveColumn();

    [GeneratedRegex("--recipe (?<name>[a-z0-9-]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex RecipeNamed();

    [GeneratedRegex("--register (?<name>[a-z0-9.-]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex RegisterNamed();

    [GeneratedRegex("say which with --read", RegexOptions.None, 60_000)]
    private static partial Regex SayByReading();

    [GeneratedRegex("(?<![\\w./])(?:indicators|breakdowns|units|targets|mappings)\\.csv", RegexOptions.None, 60_000)]
    private static partial Regex DefinitionsFile();
}
