using Plumbline.App.Definitions;
using Plumbline.Core.Editions;
using Plumbline.Reports.Composition;

namespace Plumbline.App.SinceLast;

/// <summary>The edition that a paper compares itself with.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Definitions">The organisation at its position.</param>
/// <param name="Day">The day as of which it told of risks and actions.</param>
/// <param name="Needs">The figures that the blocks of the report, as it is now, needed then.</param>
internal sealed record EditionBefore(Edition Edition, OrganisationDefinitions Definitions, DateOnly Day, IReadOnlyList<DataNeed> Needs);
