using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>One run of <c>plumbline import</c> and its output. Every figure of the file is the import's number; began and ended are time stamps of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
internal sealed partial record ImportRun(string Organisation, int Number, long Began, long Ended, CommandResult Result)
{
    /// <summary>The change that the output names as holding the figures; null where it names none.</summary>
    public int? Acknowledged { get; } = Outcome().Match(Result.Errors) is { Success: true } told ? int.Parse(told.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the import succeeded or was refused with an explanation and a remedy, and not by a bug.</summary>
    public bool IsExplained => Result.ExitCode switch
    {
        0 => Acknowledged is not null,
        2 => Acknowledged is null && Refusal().IsMatch(Result.Errors) && !Fault().IsMatch(Result.Errors),
        _ => false,
    };

    /// <summary>The output of an import besides its usual three lines, the last of which is the outcome.</summary>
    public IReadOnlyList<string> Sentences { get; } = [.. Result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !Usual().IsMatch(line))];

    [GeneratedRegex(@"^(Change (?<number>[0-9]+)(, [0-9a-f]+)?: |Nothing new; still at change (?<number>[0-9]+)\b)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^found [^\n]+\nRemedy: [^\n]+\.\n*\z", RegexOptions.Multiline)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"Unhandled exception|^   at |fault in Plumbline", RegexOptions.Multiline)]
    private static partial Regex Fault();

    [GeneratedRegex(@"^(figures\.csv[^:]*: |[0-9,]+ new, |Change [0-9]+[,:] |Nothing new; )")]
    private static partial Regex Usual();
}
