using Plumbline.Core.Units;

namespace Plumbline.Core.Posts;

/// <summary>A job in the organisation, whoever holds it. Posts own figures and make changes.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The job title, as printed.</param>
/// <param name="Unit">Its unit; null: the top unit.</param>
/// <param name="From">The first day it exists; null: it has always existed.</param>
/// <param name="To">The last day it exists; null: it still exists.</param>
public sealed record Post(PostCode Code, string Name, UnitCode? Unit, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether a text names it: by its title, in upper or lower case, or by its code.</summary>
    public bool IsNamed(string text) => string.Equals(text, Name, StringComparison.OrdinalIgnoreCase) || text == Code.ToString();

    /// <summary>Whether another post has the same title, in upper or lower case, on a day on which both exist: the title then identifies neither.</summary>
    public bool SharesTitle(Post other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
            && (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue)
            && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);
    }
}
