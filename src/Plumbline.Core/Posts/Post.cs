using Plumbline.Core.Units;

namespace Plumbline.Core.Posts;

/// <summary>A job in the organisation, whoever holds it: what owns a figure and what a change is made in.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The job title, as printed.</param>
/// <param name="Unit">The unit it is of; null is the one at the top.</param>
/// <param name="From">The first day it exists; null is always.</param>
/// <param name="To">The last day it exists; null is still.</param>
public sealed record Post(PostCode Code, string Name, UnitCode? Unit, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether a text names it: by its title in any case, or by its code.</summary>
    public bool IsNamed(string text) => string.Equals(text, Name, StringComparison.OrdinalIgnoreCase) || text == Code.ToString();

    /// <summary>Whether another has the same title, in any case, on a day on which both exist: then the title names neither.</summary>
    public bool SharesTitle(Post other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
            && (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue)
            && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);
    }
}
