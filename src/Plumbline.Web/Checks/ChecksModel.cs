using Plumbline.Web.Components;

namespace Plumbline.Web.Checks;

/// <summary>A finding.</summary>
/// <param name="Message">The sentence.</param>
/// <param name="Address">The page of what it is about; null where that has none.</param>
/// <param name="About">What the link leads to, in words.</param>
/// <param name="Note">Who accepted it and why, or that an acceptance has lapsed; null for neither.</param>
/// <param name="Deed">What the reader may do about it, leading to its form; null for nothing.</param>
public sealed record FindingLine(string Message, string? Address, string About, string? Note, TextLink? Deed = null);

/// <summary>The findings of one check.</summary>
/// <param name="Title">What the check finds.</param>
/// <param name="Code">Its code.</param>
/// <param name="Severity">How serious they are, in a word.</param>
/// <param name="Tone">The class of the severity's colour.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Lines">Those shown.</param>
/// <param name="More">The address of all of them; null where all are shown.</param>
public sealed record FindingGroup(string Title, string Code, string Severity, string Tone, string Count, IReadOnlyList<FindingLine> Lines, string? More);

/// <summary>What the checks find.</summary>
/// <param name="Lead">What was found, in a sentence.</param>
/// <param name="Filters">The filters.</param>
/// <param name="ClearAddress">What shows every check; null where nothing is filtered.</param>
/// <param name="Groups">The open findings, the most serious first.</param>
/// <param name="Accepted">The accepted findings.</param>
public sealed record ChecksModel(string Lead, Filtering Filters, string? ClearAddress, IReadOnlyList<FindingGroup> Groups, IReadOnlyList<FindingLine> Accepted);
