using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Components;

namespace Plumbline.Web.Finance;

/// <summary>A statement or a line in the list.</summary>
/// <param name="Name">Its name, leading to its page.</param>
/// <param name="Words">What is told first of it; null where there is nothing.</param>
public sealed record FinanceEntry(TextLink Name, string? Words);

/// <summary>The accounts as a list.</summary>
/// <param name="Lead">Of which month.</param>
/// <param name="Filters">The month and the unit.</param>
/// <param name="Statements">The statements.</param>
/// <param name="Lines">The lines of which more is known.</param>
/// <param name="Empty">What is said where there is neither; null where there is.</param>
public sealed record FinanceModel(string Lead, Filtering Filters, IReadOnlyList<FinanceEntry> Statements, IReadOnlyList<FinanceEntry> Lines, string? Empty);

/// <summary>A page of the accounts that shows what papers show.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Lead">Of which month; null where the content says it.</param>
/// <param name="Filters">The month and the unit.</param>
/// <param name="Ways">The ways to what belongs to it.</param>
/// <param name="Content">What is shown.</param>
/// <param name="Empty">What is said where there is nothing to show; null where there is.</param>
public sealed record FinancePartModel(string Title, string? Lead, Filtering Filters, IReadOnlyList<TextLink> Ways, ImmutableArray<Element> Content, string? Empty);
