using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Composition;

/// <summary>What a report is made for: an organisation, a period, and the unit whose paper it is.</summary>
public sealed record ReportScope
{
    /// <summary>Makes the scope.</summary>
    /// <param name="picture">The organisation's definitions.</param>
    /// <param name="period">The period.</param>
    /// <param name="unit">The unit that blocks without a unit of their own show; null for the unit at the top.</param>
    public ReportScope(OrganisationPicture picture, Period period, UnitCode? unit = null)
    {
        Picture = picture ?? throw new ArgumentNullException(nameof(picture));
        Period = period ?? throw new ArgumentNullException(nameof(period));
        Unit = unit ?? picture.Units.Top.Code;
    }

    /// <summary>The organisation's definitions, without the figures.</summary>
    public OrganisationPicture Picture { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The unit that blocks without a unit of their own show.</summary>
    public UnitCode Unit { get; }

    /// <summary>The same of the period before.</summary>
    public ReportScope Before => new(Picture, Period.Previous, Unit);
}
