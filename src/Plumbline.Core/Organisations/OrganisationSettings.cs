using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;

namespace Plumbline.Core.Organisations;

/// <summary>An organisation, and the choices that hold for all its figures.</summary>
public sealed record OrganisationSettings
{
    /// <summary>Its code, by which a store knows it.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in running text: <c>the Trust</c>; null: its name.</summary>
    public string? ShortName { get; init; }

    /// <summary>The name of the workspace that a folder holds: two folders of one name, on two machines, are one workspace.</summary>
    public string Workspace { get; init; } = MainWorkspace;

    /// <summary>The name of a workspace that has been given none.</summary>
    public const string MainWorkspace = "main";

    /// <summary>The language of its papers.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>When its financial year starts.</summary>
    public FinancialCalendar Calendar { get; init; } = FinancialCalendar.April;

    /// <summary>The rating scheme, where a target names no other.</summary>
    public RatingScheme RatingScheme { get; init; } = RatingScheme.MetOrNotMet;

    /// <summary>Its control charts.</summary>
    public SpcSettings Spc { get; init; } = SpcSettings.Default;
}
