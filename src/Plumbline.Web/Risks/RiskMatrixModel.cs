using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Components;

namespace Plumbline.Web.Risks;

/// <summary>The register as a matrix.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="ClearAddress">What shows all; null where nothing is filtered.</param>
/// <param name="Content">The drawing and its table; empty where no risk stands in a cell.</param>
/// <param name="Outside">Risks that have no cell: not graded, or with a score alone, or graded by a larger matrix.</param>
/// <param name="List">The register as a list.</param>
public sealed record RiskMatrixModel(Filtering Filters, string? ClearAddress, ImmutableArray<Element> Content, IReadOnlyList<TextLink> Outside, string List);
