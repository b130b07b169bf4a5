namespace Plumbline.Core.Text;

/// <summary>For whom a report is made, in words.</summary>
public static class AudienceWords
{
    private static readonly string[] Bodies = ["Board", "Cabinet", "Committee", "Council", "Directorate", "Executive", "Forum", "Group", "Panel", "Team"];

    /// <summary>With the article that a body takes: <c>For the Quality Committee</c>; other words as they are: <c>For all governors</c>.</summary>
    public static string For(string audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        var isBody = Array.Exists(Bodies, body => audience.Split(',')[0].EndsWith(body, StringComparison.OrdinalIgnoreCase));
        return isBody && !audience.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? $"For the {audience}" : $"For {audience}";
    }
}
