namespace NewsBot.Discord.Rendering;

/// <summary>What kind of component an object is.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#component-object-component-types</remarks>
internal static class ComponentType
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int Label = 18;
}
