using Plumbline.Core.Observations;

namespace Plumbline.Core.Readings;

/// <summary>Why a cell holds no figure, in a word or two within a sentence: "not available".</summary>
public static class MissingWords
{
    /// <summary>The words of a status.</summary>
    public static string Of(ReportingStatus status) => status switch
    {
        ReportingStatus.NotAvailable => "not available",
        ReportingStatus.NotApplicable => "not applicable",
        ReportingStatus.Awaited => "awaited",
        ReportingStatus.NoCollection => "not collected",
        ReportingStatus.Suppressed => "suppressed",
        ReportingStatus.Reported => "not rated",
    };
}
