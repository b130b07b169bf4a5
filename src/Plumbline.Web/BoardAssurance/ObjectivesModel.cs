using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Components;
using Plumbline.Web.Risks;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A domain of an objective in a list.</summary>
/// <param name="Domain">The domain, leading to its evidence.</param>
/// <param name="Level">The level of the opinion; null where none is given.</param>
/// <param name="Words">What is to be known of it: that none is given, that it differs, that it has lapsed; null for nothing.</param>
public sealed record DomainLine(TextLink Domain, RatingChip? Level, string? Words);

/// <summary>An objective in the list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Sponsor">The post that answers for it; null if not stated.</param>
/// <param name="Direction">Which way it goes; null where nobody says it and no fact suggests it.</param>
/// <param name="DirectionWords">What is to be known of it: that the facts alone suggest it, or that they suggest another; null for nothing.</param>
/// <param name="Strength">How strongly its strategic risks are controlled; null where it has none.</param>
/// <param name="Measures">How many of its measures are achieved; null where it has none.</param>
/// <param name="Domains">Its domains.</param>
public sealed record ObjectiveLine(string Code, string Name, string Address, string? Sponsor, MovementMark? Direction, string? DirectionWords, RatingChip? Strength, string? Measures, IReadOnlyList<DomainLine> Domains);

/// <summary>The objectives as a list.</summary>
/// <param name="Lead">What is listed, and as of which day.</param>
/// <param name="Assurance">What a board is told first of its assurance, in sentences; null where no framework is in force.</param>
/// <param name="Filters">The span.</param>
/// <param name="Ways">The ways to assurance.</param>
/// <param name="Lines">The objectives.</param>
/// <param name="HasDomains">Whether any answers for a domain.</param>
/// <param name="Empty">What is said where there is none; null where there is.</param>
public sealed record ObjectivesModel(string Lead, string? Assurance, Filtering Filters, IReadOnlyList<TextLink> Ways, IReadOnlyList<ObjectiveLine> Lines, bool HasDomains, string? Empty);
